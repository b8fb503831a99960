/** `npm start -- --check`: what the bot would meet, a line each. */
import { checkMachine } from '../cli/check-machine.js';
import { type Fault, faultOf } from '../cli/fault.js';
import { plainTerminal } from '../cli/plain-terminal.js';
import type { Surroundings } from '../cli/surroundings.js';
import type { Config, SlackConfig } from '../config/config.js';

/** 0 where every line is good, 1 where one is not. */
export async function checkBot(config: Config, slack: SlackConfig, { output }: Surroundings): Promise<number> {
  const [{ createApp }, { checkSetup }, { describeFinding }] = await Promise.all([
    import('../app/app.js'),
    import('../slack/check-setup.js'),
    import('../slack/check-setup-copy.js'),
  ]);
  const { locale, corpusDir, dataDir, web, metrics } = config;
  const faults: Fault[] = [];
  const app = createApp(config, {
    onNotice: (notice) => {
      if (notice.kind === 'document-failed')
        faults.push({ ...notice, details: { ...notice.details, file: notice.file } });
      else if (notice.kind === 'sync-failed') faults.push(faultOf(notice.error));
    },
  });
  const told: { ok: boolean; text: string }[] = [];
  try {
    // A corpus that cannot be brought in is one finding among the others.
    const documents = await app.documentHeaders().catch((error: unknown) => {
      faults.push(faultOf(error));
      return [];
    });
    const installations = slack.oauth === null ? null : await app.openInstallations();
    try {
      const findings = await checkSetup(slack, documents.length, { installations });
      told.push(...findings.map((finding) => ({ ok: finding.ok, text: describeFinding(finding, locale) })));
    } finally {
      await installations?.close();
    }
  } finally {
    await app.close();
  }
  const ports = [
    { setting: 'SLACK_PORT', port: slack.port },
    ...(web.besideBot ? [{ setting: 'WEB_PORT', port: web.port, host: web.host }] : []),
    ...(metrics === null ? [] : [{ setting: 'METRICS_PORT', ...metrics }]),
  ];
  told.push(...(await checkMachine({ ports, corpusDir, dataDir, faults }, locale)));
  for (const { text } of told) output.result(plainTerminal(text));
  return told.every(({ ok }) => ok) ? 0 : 1;
}
