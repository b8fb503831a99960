import { describe, expect, it } from 'vitest';
import { readAskedAbout } from './asked-about.js';
import { readAskedPart } from './asked-part.js';

describe('readAskedPart', () => {
  it.each([
    ['那份解读，任务部分归纳成哪几条', '任务'],
    ['条例法律责任这一章主要内容', '法律责任'],
    ['方案的组织实施部分讲了什么', '组织实施'],
    ['一共分几部分', null],
    ['社区食堂谁牵头', null],
    ['一年要交几块钱', null],
  ])('“%s”', (question, part) => {
    expect(readAskedPart(question)).toBe(part);
  });
});

describe('readAskedAbout', () => {
  it.each([
    ['云屏方案对家庭医生提了哪些要求', '家庭医生'],
    ['渡船试点对废旧电池这一块提了哪些要求', '废旧电池'],
    ['谁对食堂负责', null],
  ])('“%s”', (question, about) => {
    expect(readAskedAbout(question)).toBe(about);
  });
});
