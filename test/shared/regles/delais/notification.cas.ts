import type { FaitsNotification } from "#shared/regles/delais/notification.ts";

type DateEcrite = { readonly expedition?: string; readonly reception?: string };

/** Letter posted on Thursday 1 October 2026 and signed for on Tuesday 6; act served on Wednesday 7. */
export const CAS_NOTIFICATION: readonly (Pick<FaitsNotification, "mode" | "pour" | "demeure"> & DateEcrite & { readonly nom: string; readonly date: string; readonly source: string })[] = [
  { nom: "lettre, pour l’expéditeur", mode: "lrar", pour: "expediteur", expedition: "2026-10-01", reception: "2026-10-06", date: "2026-10-01", source: "CPC, art. 668 et 669" },
  { nom: "lettre, pour le destinataire", mode: "lrar", pour: "destinataire", expedition: "2026-10-01", reception: "2026-10-06", date: "2026-10-06", source: "CPC, art. 668 et 669" },
  { nom: "acte signifié en métropole, pour celui qui signifie", mode: "acte", pour: "expediteur", expedition: "2026-10-01", reception: "2026-10-07", date: "2026-10-07", source: "CPC, art. 640" },
  { nom: "acte transmis à l’étranger, pour celui qui fait notifier", mode: "acte", pour: "expediteur", demeure: "etranger", expedition: "2026-10-01", reception: "2026-11-20", date: "2026-10-01", source: "CPC, art. 647-1" },
  { nom: "acte transmis à l’étranger, pour celui qui le reçoit", mode: "acte", pour: "destinataire", demeure: "etranger", expedition: "2026-10-01", reception: "2026-11-20", date: "2026-11-20", source: "CPC, art. 647-1 a contrario" },
  { nom: "acte transmis en Polynésie, pour celui qui fait notifier", mode: "acte", pour: "expediteur", demeure: "polynesie-francaise", expedition: "2026-10-01", date: "2026-10-01", source: "CPC, art. 647-1" },
];
