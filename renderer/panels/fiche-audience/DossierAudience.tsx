import { Button } from "@mantine/core";
import { IconFileZip } from "@tabler/icons-react";
import { createDossierAudience } from "#shared/actes/dossier-audience.ts";
import { listNomsPieces } from "#shared/actes/noms-pieces.ts";
import { formatNomDossier } from "#shared/kernel/nom-dossier.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { Audience } from "#shared/model/dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { renderFichiers, writeArchiveDossier } from "../../db/archive-dossier.ts";
import { showEchec, showInformation } from "../../hooks/notices.tsx";
import { readFond } from "../../hooks/use-papier.ts";
import { useLogo } from "../../hooks/use-logo.ts";
import { useTravail } from "../../hooks/use-travail.ts";

const LEGERE = 20 * 1024 * 1024;

/** The pack of one hearing in one archive: its sheet, the statement of that day, the bordereau, the chronology, the pièces. */
export function DossierAudience({ vue, audience }: { readonly vue: VueDossier; readonly audience: Audience }) {
  const { isEnCours, during } = useTravail();
  const write = useEcrire(vue, audience);
  return <Button size="compact-xs" variant="subtle" loading={isEnCours} leftSection={<IconFileZip size={14} stroke={1.75} aria-hidden="true" />} onClick={() => void during(write)}>Dossier d’audience</Button>;
}

function useEcrire(vue: VueDossier, audience: Audience): () => Promise<void> {
  const { aujourdhui, baremes, territoire, utilisateur } = useContexte();
  const logo = useLogo(vue.creancier?.logo);
  return async () => {
    const mandat = vue.dossier.mandats.at(-1);
    const pack = createDossierAudience(vue, audience, { mandat, mandataire: undefined, aujourdhui, utilisateur, logo, baremes, territoire });
    const noms = listNomsPieces(vue.dossier.pieces, vue.dossier.creances);
    const pieces = vue.dossier.pieces.map(({ pieceId, empreinte, mime, taille, nom }) => ({ nom: `${pieceId === pack.conclusions?.pieceId ? "conclusions" : "pieces"}/${noms.get(pieceId) ?? nom}`, empreinte, mime, taille }));
    try {
      const fichiers = await renderFichiers(pack, { date: aujourdhui, fond: await readFond(vue.creancier?.papier?.empreinte) });
      const reponse = await writeArchiveDossier(fichiers, pieces, { nom: `${formatNomDossier("audience", vue.dossier.reference)}-${audience.dateFait}`, tailleJointe: LEGERE, date: aujourdhui });
      if (!reponse.ok) showEchec("Le dossier d’audience n’a pas été écrit", `${reponse.detail} Rien n’est perdu.`);
      else if (reponse.value !== undefined) showInformation("Dossier d’audience écrit", [`${reponse.value.nom}, ${formatNombreDe(pieces.length, "pièce", "pièces")}.`, ...pack.absents].join(" "));
    } catch (erreur) {
      showEchec("Le dossier d’audience n’a pas été écrit", `${erreur instanceof Error ? erreur.message : String(erreur)} Le dossier reste tel quel.`);
    }
  };
}
