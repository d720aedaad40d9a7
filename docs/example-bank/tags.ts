export default {
  perplexity: { en: 'Perplexity is the exponential of a mean', zh: '困惑度是平均值的指数' },
};
