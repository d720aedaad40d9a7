import { m } from '#lib/paraglide/messages.js';

const names: Record<string, () => string> = {
  mean: m.check_mean,
  deviation: m.check_deviation,
  distribution: m.check_distribution,
  'along-rows': m.check_along_rows,
  'along-columns': m.check_along_columns,
  tails: m.check_tails,
  bound: m.check_bound,
  'bound-reached': m.check_bound_reached,
  repeats: m.check_repeats,
  differs: m.check_differs,
  orthonormal: m.check_orthonormal,
  dropped: m.check_dropped,
  'count-varies': m.check_count_varies,
  'mask-values': m.check_mask_values,
  'out-is-x-times-mask': m.check_out,
};

/** The name of a statistical check; its id where this page does not know it. */
export const checkName = (id: string): string => names[id]?.() ?? id;
