// expect: done invalid:promise invalid:promise
export const f = async (x: Matrix): Promise<Matrix> => x;
