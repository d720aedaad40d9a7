// expect: done invalid:too-large invalid:too-large
export const f = (x: Matrix): Matrix => new Proxy([], { get: (_, key) => (key === 'length' ? ('3' as never) : undefined) });
