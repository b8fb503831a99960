/** Port: where the app is installed, and the states of installations under way. What it holds is sealed by the caller. */

export type StoredInstallation = {
  /** Of the workspace, or of the organisation that installed for all of its own. */
  readonly id: string;
  readonly sealed: string;
  /** A token that is renewed does not change it. */
  readonly installedAt: Date;
};

/** What goes wrong is rejected with the `storage-*` errors. */
export type Installations = {
  /** Takes the place of an earlier one. */
  saveInstallation(installation: StoredInstallation): Promise<void>;
  installation(id: string): Promise<StoredInstallation | null>;
  /** Oldest first. */
  installations(): Promise<readonly StoredInstallation[]>;
  /** False where there is none, or it was installed after `until`: news of an uninstallation may come late. */
  removeInstallation(id: string, until: Date): Promise<boolean>;
  /** `key` is kept until then, and forgotten once it was taken; those past their time are dropped. */
  keepState(key: string, value: string, times: { readonly now: Date; readonly until: Date }): Promise<void>;
  /** Gives it to exactly one caller among all processes; null once it was taken or is past its time. */
  takeState(key: string, now: Date): Promise<string | null>;
  /** What is under way ends first; what comes later is refused. */
  close(): Promise<void>;
};
