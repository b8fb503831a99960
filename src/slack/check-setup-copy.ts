/** Each finding of `npm start -- --check` in words: what is so, and where to click where it is not. */
import type { Finding } from './check-setup.js';

/** Codes of a token that is wrong, as against one that could not be tried. */
const TOKEN_CODES = /^(?:invalid_auth|not_authed|account_inactive|token_revoked|token_expired|not_allowed_token_type)$/;

const CLIENT_CODES = /^(?:invalid_client_id|bad_client_secret|invalid_client)$/;

export function describeFinding(finding: Finding, locale: 'zh' | 'en'): string {
  return `${finding.ok ? '✓' : '✗'} ${locale === 'zh' ? inChinese(finding) : inEnglish(finding)}`;
}

function inChinese(finding: Finding): string {
  switch (finding.of) {
    case 'bot-token':
      if (finding.ok) return `SLACK_BOT_TOKEN：可用，工作区 ${finding.team}，机器人 ${finding.user}`;
      return TOKEN_CODES.test(finding.code)
        ? `SLACK_BOT_TOKEN：Slack 不接受（${finding.code}）。到 api.slack.com/apps → 本应用 → Install App，重新复制 Bot User OAuth Token`
        : `SLACK_BOT_TOKEN：没能验证（${finding.code}）。检查网络和 SLACK_API_URL 后再试`;
    case 'scopes':
      if (finding.ok) return '权限：齐全';
      return finding.known
        ? `权限：缺 ${finding.missing.join('、')}。到 OAuth & Permissions → Bot Token Scopes 添加，再到 Install App 重新安装`
        : '权限：Slack 没有返回已授予的权限，无法核对。请对照 src/slack/manifest.yaml';
    case 'client':
      if (finding.ok) return 'SLACK_CLIENT_ID、SLACK_CLIENT_SECRET：可用';
      return finding.code !== null && CLIENT_CODES.test(finding.code)
        ? `SLACK_CLIENT_ID、SLACK_CLIENT_SECRET：Slack 不接受（${finding.code}）。到 Basic Information → App Credentials 重新复制`
        : `SLACK_CLIENT_ID、SLACK_CLIENT_SECRET：没能验证（${finding.code}）。检查网络和 SLACK_API_URL 后再试`;
    case 'installations':
      return finding.count === 0
        ? '安装：还没有工作区安装。打开 /slack/install 安装'
        : `安装：${finding.count} 个工作区或组织`;
    case 'installation':
      return finding.code === 'sealed'
        ? `安装 ${finding.id}：解不开它的令牌。把封存它的密钥写进 SLACK_TOKEN_KEYS_OLD，或请该工作区重新安装`
        : `安装 ${finding.id}：令牌不可用（${finding.code}）。请该工作区从 /slack/install 重新安装`;
    case 'app-token':
      if (finding.ok) return 'SLACK_APP_TOKEN：可用，Socket Mode 能连接';
      return finding.code !== null && TOKEN_CODES.test(finding.code)
        ? `SLACK_APP_TOKEN：Slack 不接受（${finding.code}）。到 Basic Information → App-Level Tokens，生成带 connections:write 的令牌，并确认 Socket Mode 已打开`
        : `SLACK_APP_TOKEN：没能验证（${finding.code}）。检查网络，并到 App-Level Tokens 确认令牌带 connections:write`;
    case 'signing-secret':
      return 'SLACK_SIGNING_SECRET：已填写；是否正确要到收到第一个请求时才知道';
    case 'index':
      return finding.ok
        ? `索引：${finding.documents} 份文件可以查询`
        : '索引：没有可查询的文件。把文件放进 corpus，运行 npm run -s index';
    case 'clock':
      return finding.ok
        ? '时钟：与 Slack 一致'
        : `时钟：比 Slack ${finding.minutes > 0 ? '快' : '慢'} ${Math.abs(finding.minutes)} 分钟。校准本机时间（timedatectl set-ntp true）`;
  }
}

function inEnglish(finding: Finding): string {
  switch (finding.of) {
    case 'bot-token':
      if (finding.ok) return `SLACK_BOT_TOKEN: good, workspace ${finding.team}, bot ${finding.user}`;
      return TOKEN_CODES.test(finding.code)
        ? `SLACK_BOT_TOKEN: refused by Slack (${finding.code}). At api.slack.com/apps → this app → Install App, copy the Bot User OAuth Token again`
        : `SLACK_BOT_TOKEN: could not be tried (${finding.code}). Check the network and SLACK_API_URL, then try again`;
    case 'scopes':
      if (finding.ok) return 'Scopes: complete';
      return finding.known
        ? `Scopes: missing ${finding.missing.join(', ')}. Add them under OAuth & Permissions → Bot Token Scopes, then reinstall under Install App`
        : 'Scopes: Slack named none, so they could not be compared. See src/slack/manifest.yaml';
    case 'client':
      if (finding.ok) return 'SLACK_CLIENT_ID, SLACK_CLIENT_SECRET: good';
      return finding.code !== null && CLIENT_CODES.test(finding.code)
        ? `SLACK_CLIENT_ID, SLACK_CLIENT_SECRET: refused by Slack (${finding.code}). Copy them again from Basic Information → App Credentials`
        : `SLACK_CLIENT_ID, SLACK_CLIENT_SECRET: could not be tried (${finding.code}). Check the network and SLACK_API_URL, then try again`;
    case 'installations':
      return finding.count === 0
        ? 'Installations: none yet. Open /slack/install to install'
        : `Installations: ${finding.count} workspaces or organisations`;
    case 'installation':
      return finding.code === 'sealed'
        ? `Installation ${finding.id}: its token cannot be opened. Put the key that sealed it into SLACK_TOKEN_KEYS_OLD, or have that workspace install again`
        : `Installation ${finding.id}: its token is not good (${finding.code}). Have that workspace install again from /slack/install`;
    case 'app-token':
      if (finding.ok) return 'SLACK_APP_TOKEN: good, Socket Mode can connect';
      return finding.code !== null && TOKEN_CODES.test(finding.code)
        ? `SLACK_APP_TOKEN: refused by Slack (${finding.code}). Under Basic Information → App-Level Tokens, generate one with connections:write, and see that Socket Mode is on`
        : `SLACK_APP_TOKEN: could not be tried (${finding.code}). Check the network, and that the token bears connections:write`;
    case 'signing-secret':
      return 'SLACK_SIGNING_SECRET: set; whether it is right shows with the first request';
    case 'index':
      return finding.ok
        ? `Index: ${finding.documents} documents can be asked about`
        : 'Index: no document can be asked about. Put documents into corpus and run npm run -s index';
    case 'clock':
      return finding.ok
        ? "Clock: that of Slack's"
        : `Clock: ${Math.abs(finding.minutes)} minutes ${finding.minutes > 0 ? 'ahead of' : 'behind'} Slack's. Set it right (timedatectl set-ntp true)`;
  }
}
