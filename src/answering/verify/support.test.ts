import { describe, expect, it } from 'vitest';
import { isSupported, supportShare } from './support.js';

const SOURCE = '为独居老年人安装一键呼叫设备，建立十五分钟响应机制。完善紧急呼叫服务';

describe('isSupported', () => {
  it.each([
    '为独居老年人安装一键呼叫设备',
    '独居老年人的一键呼叫设备由此安装到位',
    '建立响应机制，紧急呼叫服务得到完善',
  ])('passes “%s”', (sentence) => {
    expect(isSupported(sentence, SOURCE)).toBe(true);
  });

  it.each([
    '推动智慧社区与物业企业融合发展',
    '为独居老年人安装一键呼叫设备，并组织大学生志愿团队节假日上门陪伴',
    'The city installs call devices',
  ])('does not pass “%s”', (sentence) => {
    expect(isSupported(sentence, SOURCE)).toBe(false);
  });

  it('counts neither numbers nor words of telling', () => {
    expect(supportShare('文件提出，到2033年，呼叫服务达到90%', SOURCE)).toBe(1);
  });
});
