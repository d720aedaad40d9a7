import { v7 } from 'uuid';

/** Names a submission or an attempt before it is sent: sent twice, it is one. */
export const newId = (): string => v7();
