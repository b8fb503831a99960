/** The run as JUnit XML: a suite a category, a testcase a case. */
import { html, type Markup } from './escape.js';
import type { RunView } from './run-view.js';

export function renderJunit({ cases, record }: Pick<RunView, 'cases' | 'record'>): string {
  const names = [...new Set(cases.map(({ asked }) => asked.category))];
  const suites = names.map((name) => suite(name, cases, record.date));
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  return html`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="tiaowen evals" tests="${cases.length}" failures="${failed}" time="${seconds(cases)}">
${suites}</testsuites>
`.markup;
}

function suite(name: string, all: RunView['cases'], date: string): Markup {
  const cases = all.filter(({ asked }) => asked.category === name);
  const failed = cases.filter(({ failures }) => failures.length > 0).length;
  return html`  <testsuite name="${name}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0" time="${seconds(cases)}" timestamp="${date.slice(0, 19)}">
${cases.map(testcase)}  </testsuite>
`;
}

function testcase({ asked, split, failures, output }: RunView['cases'][number]): Markup {
  const head = html`    <testcase classname="${split}.${asked.category}" name="${asked.id} ${asked.question}" time="${((output.totalMs ?? 0) / 1000).toFixed(4)}"`;
  if (failures.length === 0) return html`${head}/>\n`;
  const names = failures.map((failure) => failure.name).join(', ');
  const details = failures.map((failure) => `${failure.name} ${failure.score}: ${failure.why}`).join('\n');
  return html`${head}><failure message="${names}">${details}</failure></testcase>\n`;
}

function seconds(cases: RunView['cases']): string {
  return (cases.reduce((sum, { output }) => sum + (output.totalMs ?? 0), 0) / 1000).toFixed(3);
}
