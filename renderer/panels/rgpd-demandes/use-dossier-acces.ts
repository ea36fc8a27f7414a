import { useState } from "react";
import { maskTiers, renderDossierAcces, splitPieces } from "#shared/actes/dossier-acces.ts";
import { listNomsPieces } from "#shared/actes/noms-pieces.ts";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatNomDossier } from "#shared/kernel/nom-dossier.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import { computeConservation } from "#shared/suivi/rgpd/conservation.ts";
import type { DemandeVue } from "#shared/suivi/rgpd/demandes.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { saveArchive } from "../../bridge/bridge.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { readVues } from "../../hooks/read-vues.ts";
import { useTravail } from "../../hooks/use-travail.ts";

/** An archive that was just written, and what opens it. */
export interface ArchiveScellee {
  readonly nom: string;
  /** Shown once: it is kept nowhere. */
  readonly phrase: string;
  /** Files that a person must read before they are handed over. */
  readonly aRelire: number;
}

export interface DossierAcces {
  readonly write: () => Promise<void>;
  readonly isEnCours: boolean;
  readonly archive: ArchiveScellee | undefined;
  /** The person has noted the passphrase. */
  readonly forget: () => void;
}

/** All that is held of the person, in one sealed archive: the document of act 31, then the files that speak of her alone. */
export function useDossierAcces(demande: DemandeVue): DossierAcces {
  const contexte = useContexte();
  const { portefeuille, aujourdhui, baremes } = contexte;
  const { isEnCours, during } = useTravail();
  const [archive, setArchive] = useState<ArchiveScellee>();
  const write = async (): Promise<void> => {
    const { lignes, debiteurs, creanciers, mandataires } = portefeuille.read();
    const personne = debiteurs.get(demande.debiteurId);
    if (personne === undefined) return showEchec("Le dossier d’accès n’a pas été écrit", "La fiche de cette personne n’existe plus.");
    const vues = await readVues(contexte, lignes.filter(({ debiteurId }) => debiteurId === demande.debiteurId).map(({ id }) => id));
    const tiers = listTiers(vues, debiteurs, personne.dirigeant);
    const noms = new Map(mandataires.map(({ id, nom, structure }) => [id, structure ?? nom]));
    const document = renderDossierAcces({
      personne, aujourdhui, demandeLe: demande.dateFait, responsable: creanciers[0]?.denomination ?? "Société créancière", tiers,
      dossiers: vues.map((vue) => ({ vue, conservation: computeConservation(vue, aujourdhui, baremes) })),
      destinataires: vues.flatMap(({ dossier }) => dossier.transmissions.map(({ mandatId, dateFait }) => `${noms.get(dossier.mandats.find((mandat) => mandat.mandatId === mandatId)?.mandataireId ?? "") ?? "Un mandataire"}, le ${formatJour(dateFait)}`)),
    });
    const { renderDocx } = await import("#shared/word/docx-writer.ts");
    const phrase = createPhrase();
    const reponse = await saveArchive({ nom: `${formatNomDossier("acces", demande.demandeId.slice(0, 8))}.zip`, documents: [{ nom: "vos-donnees.docx", contenu: new Uint8Array(await renderDocx(document)) }], pieces: listFichiers(vues, tiers), phrase });
    if (!reponse.ok) showEchec("Le dossier d’accès n’a pas été écrit", `${reponse.detail} Un fichier qui existait déjà est intact.`);
    else if (reponse.value.kind === "enregistre") setArchive({ nom: reponse.value.nom, phrase, aRelire: vues.reduce((total, { dossier }) => total + splitPieces(dossier.pieces).aRelire.length, 0) });
  };
  return { write: () => during(write), isEnCours, archive, forget: () => setArchive(undefined) };
}

/** A hundred random bits, in groups that are read aloud: « abcd-efgh-2345-ijkl-mnop ». */
function createPhrase(): string {
  return createId().replace(/(.{4})(?=.)/g, "$1-");
}

/** Those who owe beside him, and the manager of his company: others' data. */
function listTiers(vues: readonly VueDossier[], debiteurs: ReadonlyMap<string, Debiteur>, dirigeant: string | undefined): readonly string[] {
  return [...new Set([...vues.flatMap(({ dossier }) => dossier.obliges.flatMap(({ debiteurId }) => debiteurs.get(debiteurId)?.nom ?? [])), ...(dirigeant === undefined ? [] : [dirigeant])])];
}

/** Files under names that name nobody else. */
function listFichiers(vues: readonly VueDossier[], tiers: readonly string[]): { readonly nom: string; readonly empreinte: string }[] {
  return vues.flatMap(({ dossier }) => {
    const noms = listNomsPieces(dossier.pieces, dossier.creances);
    return splitPieces(dossier.pieces).jointes.map(({ pieceId, empreinte, nom }) => ({ nom: `${dossier.reference}/${maskTiers(noms.get(pieceId) ?? nom, tiers)}`, empreinte }));
  });
}
