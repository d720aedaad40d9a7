// expect: done threw threw
export const f = (x: Matrix): Matrix => Reflect.construct(Object.getPrototypeOf(Object.getPrototypeOf(async () => {}).constructor), ['return process'])();
