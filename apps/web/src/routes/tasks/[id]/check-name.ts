import { m } from '#lib/paraglide/messages.js';

const names: Record<string, () => string> = {
  mean: m.check_mean,
  variance: m.check_variance,
  distribution: m.check_distribution,
  bound: m.check_bound,
  'bound-reached': m.check_bound_reached,
  'rows-correlated': m.check_rows,
  'columns-correlated': m.check_columns,
  serial: m.check_serial,
  'two-calls-differ': m.check_two_calls,
  'same-seed': m.check_same_seed,
  finite: m.check_finite,
};

/** The name of a statistical check; its id where this page does not know it. */
export const checkName = (id: string): string => names[id]?.() ?? id;
