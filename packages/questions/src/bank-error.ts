/** An error of the bank's authors: names the folder, the field and the reason. */
export class BankError extends Error {
  override name = 'BankError';
}
