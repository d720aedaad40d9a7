/** What initialisers promise: deviations of weights, and what a layer makes of a signal's second moment. */

/** √(2/fanIn), for layers followed by ReLU (He et al. 2015, equation 10). */
export const heDeviation = (fanIn: number): number => Math.sqrt(2 / fanIn);

/** √(2/(fanIn + fanOut)), for activations that are nearly linear around 0 (Glorot and Bengio 2010, equation 12). */
export const glorotDeviation = (fanIn: number, fanOut: number): number => Math.sqrt(2 / (fanIn + fanOut));

/** √3·σ: the bound of the uniform law on ±bound that has the deviation σ. */
export const uniformBound = (deviation: number): number => Math.sqrt(3) * deviation;

/** fanIn·σ²/2: by how much a ReLU layer multiplies the second moment of the pre-activations, biases being 0 and weights symmetric around 0. */
export const reluFactor = (fanIn: number, deviation: number): number => (fanIn * deviation ** 2) / 2;
