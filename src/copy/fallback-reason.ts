import type { Fallback } from '../vocabulary/answer.js';
import type { Locale } from './locale.js';

/** Why no model wrote the answer, without a full stop: each edge goes on to say that it shows extracts. */
export function fallbackReason(reason: Fallback, locale: Locale): string {
  return locale === 'zh' ? (ZH[reason] ?? '没能用上模型') : (EN[reason] ?? 'The model could not be used');
}

const ZH: Readonly<Partial<Record<Fallback, string>>> = {
  'model-unreachable': '连不上模型服务',
  'model-timeout': '模型没有在限定时间内答复',
  'model-rate-limited': '模型服务限流',
  'model-rejected': '模型服务拒绝了请求',
  'model-content-filtered': '模型服务的内容审查拦下了答复',
  'model-reply-cut': '模型的答复中途断了',
  'model-over-budget': '今天的模型费用已到上限',
  'reply-unusable': '模型的答复读不出来',
  'nothing-verified': '模型写的句子没有一句通过与原文的核对',
};

const EN: Readonly<Partial<Record<Fallback, string>>> = {
  'model-unreachable': 'The model endpoint could not be reached',
  'model-timeout': 'The model did not reply in time',
  'model-rate-limited': 'The model endpoint is limiting the rate',
  'model-rejected': 'The model endpoint rejected the request',
  'model-content-filtered': "The endpoint's content filter stopped the reply",
  'model-reply-cut': "The model's reply broke off",
  'model-over-budget': "Today's model budget is used up",
  'reply-unusable': "The model's reply could not be read",
  'nothing-verified': 'None of the model’s sentences passed the check against the source',
};
