// expect: done threw threw
export class f {}
