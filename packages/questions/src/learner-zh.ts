/** The comments of `learner.d.ts` in Chinese, by their English text. A test finds what is missing and what is left over. */
export const learnerZh: Record<string, string> = {
  'A vector of shape [n]: `x[i]`.': '向量，形状 [n]：`x[i]`。',
  'A matrix of shape [rows, cols], one array for each row: `x[i][j]`. In a batch, row i is example i.':
    '矩阵，形状 [rows, cols]，每行一个数组：`x[i][j]`。在一个批量中，第 i 行是第 i 个样本。',
  'An array with three axes: `x[i][j][k]`. The statement names the axes, [batch, time, features] for one.':
    '三个轴的数组：`x[i][j][k]`。各轴的含义见题面，例如 [batch, time, features]。',
  'An array with four axes: `x[n][i][j][c]`. Images are [batch, height, width, channels].':
    '四个轴的数组：`x[n][i][j][c]`。图像的形状是 [batch, height, width, channels]。',
  'φ of a layer: linear φ(z) = z, sigmoid φ(z) = 1 / (1 + e⁻ᶻ), relu φ(z) = max(0, z), tanh φ(z) = tanh z.':
    '层的激活函数 φ：linear 为 φ(z) = z，sigmoid 为 φ(z) = 1 / (1 + e⁻ᶻ)，relu 为 φ(z) = max(0, z)，tanh 为 φ(z) = tanh z。',
  'A fully connected layer: H = φ(X·w + b). X: [batch, in], w: [in, out], b: [out], H: [batch, out].':
    '全连接层：H = φ(X·w + b)。X：[batch, in]，w：[in, out]，b：[out]，H：[batch, out]。',
  'Weights, [in, out].': '权重，形状 [in, out]。',
  'Bias, [out], added to every row of X·w.': '偏置，形状 [out]，加到 X·w 的每一行上。',
  'φ, applied to every element of X·w + b.': 'φ，逐元素作用于 X·w + b。',
  'A seeded generator that the grader supplies. The same seed gives the same draws; every call is a new draw.':
    '由评测程序提供的随机数生成器，种子已设定。种子相同，抽样序列就相同；每次调用得到一个新的抽样值。',
  'A draw from the uniform distribution on [0, 1).': '从 [0, 1) 上的均匀分布中抽取一个数。',
  'A draw from the standard normal distribution N(0, 1).': '从标准正态分布 N(0, 1) 中抽取一个数。',
  'What is printed is shown beside the verdict, up to a limit.': '打印的内容会显示在评测结果旁，长度有上限。',
  'Prints the values where the condition does not hold.': '条件不成立时打印这些值。',
  'A nested array of any depth; every row of an axis has the same length.': '任意深度的嵌套数组；同一个轴上各行等长。',
  'zeros(n): the vector of n zeros, shape [n].': 'zeros(n)：n 个零组成的向量，形状 [n]。',
  'zeros(rows, cols): the matrix of zeros of shape [rows, cols].': 'zeros(rows, cols)：形状为 [rows, cols] 的零矩阵。',
  'zeros(a, b, c): zeros of shape [a, b, c].': 'zeros(a, b, c)：形状为 [a, b, c] 的全零数组。',
  'zeros(a, b, c, d): zeros of shape [a, b, c, d].': 'zeros(a, b, c, d)：形状为 [a, b, c, d] 的全零数组。',
  'full([n], value): the vector of shape [n] whose elements are all value.': 'full([n], value)：形状为 [n]、元素全为 value 的向量。',
  'full([rows, cols], value): the matrix of shape [rows, cols] whose elements are all value.':
    'full([rows, cols], value)：形状为 [rows, cols]、元素全为 value 的矩阵。',
  'full([a, b, c], value): an array of that shape whose elements are all value.': 'full([a, b, c], value)：该形状的数组，元素全为 value。',
  'full([a, b, c, d], value): an array of that shape whose elements are all value.':
    'full([a, b, c, d], value)：该形状的数组，元素全为 value。',
  'The length of each axis: shape([[1, 2, 3]]) is [1, 3]. Throws RangeError where rows differ in length.':
    '各轴的长度：shape([[1, 2, 3]]) 为 [1, 3]。各行长度不一时抛出 RangeError。',
  'f applied to every element, whatever the depth: out[i]… = f(x[i]…), of the shape of x.':
    '对每个元素应用 f，深度不限：out[i]… = f(x[i]…)，形状与 x 相同。',
  'The elementwise sum: out[i]… = a[i]… + b[i]…, for a and b of one shape. Throws RangeError where the shapes differ.':
    '逐元素相加：out[i]… = a[i]… + b[i]…，a 与 b 形状相同。形状不同时抛出 RangeError。',
  'The elementwise difference: out[i]… = a[i]… − b[i]…, for a and b of one shape. Throws RangeError where the shapes differ.':
    '逐元素相减：out[i]… = a[i]… − b[i]…，a 与 b 形状相同。形状不同时抛出 RangeError。',
  'The elementwise product: out[i]… = a[i]…·b[i]…, for a and b of one shape. Throws RangeError where the shapes differ.':
    '逐元素相乘：out[i]… = a[i]…·b[i]…，a 与 b 形状相同。形状不同时抛出 RangeError。',
  'Every element times k: out[i]… = k·x[i]…, of the shape of x.': '每个元素乘以 k：out[i]… = k·x[i]…，形状与 x 相同。',
  'The matrix product: out[i][j] = Σₖ a[i][k]·b[k][j]. Shapes [n, k] and [k, m] give [n, m]. Throws RangeError where the inner lengths differ.':
    '矩阵乘法：out[i][j] = Σₖ a[i][k]·b[k][j]。形状 [n, k] 与 [k, m] 相乘得 [n, m]。内侧长度不同时抛出 RangeError。',
  'The transpose: out[j][i] = x[i][j]. Shape [n, m] gives [m, n].': '转置：out[j][i] = x[i][j]。形状 [n, m] 变为 [m, n]。',
  'The sum of all elements, whatever the depth.': '所有元素之和，深度不限。',
  'The sum of each row: out[i] = Σⱼ x[i][j]. Shape [n, m] gives [n].': '各行之和：out[i] = Σⱼ x[i][j]。形状 [n, m] 变为 [n]。',
  'The sum of each column: out[j] = Σᵢ x[i][j]. Shape [n, m] gives [m].': '各列之和：out[j] = Σᵢ x[i][j]。形状 [n, m] 变为 [m]。',
  'The elementwise maximum: out[i]… = max(a[i]…, b[i]…), or max(a[i]…, b) where b is a number.':
    '逐元素取较大值：out[i]… = max(a[i]…, b[i]…)；b 为一个数时是 max(a[i]…, b)。',
  'The error function: erf(x) = 2/√π · ∫₀ˣ e^(−t²) dt, to about 1e-15.': '误差函数：erf(x) = 2/√π · ∫₀ˣ e^(−t²) dt，精度约 1e-15。',
};
