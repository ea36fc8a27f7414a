import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { EtatPartage } from "#shared/ipc/partage-channels.ts";
import { formatInstant } from "./format-instant.ts";

/** How sharing stands, in a few words: the worst first. */
export interface PhrasePartage {
  readonly ton: "neutre" | "attente" | "soon" | "late" | "acquis";
  readonly titre: string;
  readonly detail?: string | undefined;
}

export function formatPartage({ dossier, alarmes, nonPartages, isEnCours, quarantaine, postes }: EtatPartage): PhrasePartage {
  if (dossier === undefined) return { ton: "neutre", titre: "Aucun dossier partagé", detail: "Ce que vous enregistrez reste sur ce poste." };
  const depuis = nonPartages.depuis === undefined ? undefined : `depuis le ${formatInstant(nonPartages.depuis)}`;
  if (!dossier.isAccessible) return { ton: "late", titre: "Dossier partagé injoignable", detail: [dossier.echec, nonPartages.faits > 0 ? `${formatNonPartages(nonPartages.faits)} ${depuis ?? ""}`.trim() : undefined].filter((partie) => partie !== undefined).join(" ") };
  if (alarmes.length > 0) return { ton: "late", titre: "Partage à vérifier", detail: alarmes[0]?.phrase };
  if (isEnCours) return { ton: "attente", titre: "Échange en cours" };
  if (nonPartages.faits > 0) return { ton: "soon", titre: formatNonPartages(nonPartages.faits), detail: depuis };
  if (quarantaine.length > 0) return { ton: "soon", titre: formatNombreDe(quarantaine.length, "fichier mis de côté", "fichiers mis de côté") };
  const attendus = postes.filter(({ attente }) => attente > 0);
  if (attendus.length > 0) return { ton: "attente", titre: `En attente d’une suite de ${attendus.map(({ nom }) => nom).join(", ")}` };
  return { ton: "acquis", titre: "Partage à jour", detail: dossier.dernier === undefined ? undefined : `dernier échange ${formatInstant(dossier.dernier)}` };
}

function formatNonPartages(faits: number): string {
  return formatNombreDe(faits, "saisie non partagée", "saisies non partagées");
}
