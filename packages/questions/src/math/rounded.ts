/** The nearest number with so many decimals: what a computed answer shows as. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
