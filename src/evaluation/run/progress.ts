/** A line that counts up on a terminal; nothing elsewhere, so that logs stay readable. */
export type Terminal = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

const WIDTH = 24;

export function progressLine(terminal: Terminal, label: string) {
  return {
    update: (done: number, total: number): void => {
      if (terminal.isTTY !== true) return;
      const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
      terminal.write(`\r${label} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`);
    },
    end: (): void => {
      if (terminal.isTTY === true) terminal.write('\r\u001b[2K');
    },
  };
}
