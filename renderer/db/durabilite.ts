/** What the browser engine promises of the copy; the vault does not depend on it. */
export interface Durabilite {
  /** It will not drop the copy by itself to make room. */
  readonly isDurable: boolean;
  /** Bytes used and allowed, when it says. */
  readonly occupes: number | undefined;
  readonly permis: number | undefined;
}

/** Asks that the copy be kept; a refusal is an answer, since what is dropped is rebuilt. */
export async function requestDurabilite(stockage: Pick<StorageManager, "persist" | "estimate">): Promise<Durabilite> {
  const isDurable = await stockage.persist().catch(() => false);
  const { usage, quota } = await stockage.estimate().catch((): StorageEstimate => ({}));
  return { isDurable, occupes: usage, permis: quota };
}
