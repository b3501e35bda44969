import cliProgress from "cli-progress";

/** A bar on the terminal. Where there is none, nothing is written. */
export interface ProgressBar {
  show(done: number, of: number, text: string): void;
  stop(): void;
}

/** Begins to show how far something has come, on the error output, so that the other one stays for machines. */
export function showProgress(title: string): ProgressBar {
  const bar = new cliProgress.SingleBar(
    {
      format: `${title} {bar} {percentage}% {text}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
      // A bar that would be written to a file is noise.
      noTTYOutput: false,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(1, 0, { text: "" });
  return {
    show(done, of, text) {
      bar.setTotal(Math.max(of, 1));
      bar.update(Math.min(done, of), { text });
    },
    stop: () => bar.stop(),
  };
}
