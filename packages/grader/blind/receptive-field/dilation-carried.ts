// wrong: the dilation is carried on to the later layers like a stride
export function receptiveField(layers: { kernel: number; stride: number; dilation: number }[]): number {
  const { field } = layers.reduce(
    (acc, layer) => ({
      field: acc.field + (layer.kernel - 1) * layer.dilation * acc.jump,
      jump: acc.jump * layer.stride * layer.dilation,
    }),
    { field: 1, jump: 1 },
  );
  return field;
}
