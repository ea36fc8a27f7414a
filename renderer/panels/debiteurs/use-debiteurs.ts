import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Jour } from "#shared/kernel/jour.ts";
import { foldTexte } from "#shared/kernel/texte.ts";
import type { Debiteur } from "#shared/model/dossier.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { indexDebiteurs, type IndexDebiteurs, type LigneDebiteur, listLignesDebiteurs } from "#shared/suivi/debiteurs.ts";
import { computeProfilPayeur, type ProfilPayeur } from "#shared/suivi/profil-payeur.ts";
import { projectDossier } from "#shared/suivi/projection.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { openRoute, useRoute } from "../../app/routes.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";

export const FILTRES = ["tous", "alertes", "risque", "plusieurs"] as const;
export type FiltreDebiteurs = (typeof FILTRES)[number];

interface Liste {
  readonly au: Jour;
  readonly lignes: readonly LigneDossier[];
  readonly index: IndexDebiteurs;
  readonly rangees: readonly LigneDebiteur[];
}

// Coming back to the list makes nothing again while the portfolio is the same.
const listes = new WeakMap<ReadonlyMap<string, Debiteur>, Liste>();

function listDe(debiteurs: ReadonlyMap<string, Debiteur>, lignes: readonly LigneDossier[], au: Jour): Liste {
  const connue = listes.get(debiteurs);
  if (connue !== undefined && connue.au === au && connue.lignes === lignes) return connue;
  const index = indexDebiteurs(debiteurs.values());
  const liste = { au, lignes, index, rangees: listLignesDebiteurs(debiteurs, lignes, index, au) };
  listes.set(debiteurs, liste);
  return liste;
}

/** Every debtor, consolidated; what is typed and the chips narrow the list. */
export function useDebiteurs() {
  const { aujourdhui } = useContexte();
  const route = useRoute();
  const { debiteurs, lignes, etat } = usePortefeuille();
  const { index, rangees } = listDe(debiteurs, lignes, aujourdhui);
  const [texte, setTexte] = useState("");
  const [filtre, setFiltre] = useState<FiltreDebiteurs>("tous");
  const cherche = useDeferredValue(foldTexte(texte));
  const visibles = useMemo(() => rangees.filter((ligne) => isRetenue(ligne, filtre) && (cherche === "" || foldTexte(`${ligne.debiteur.nom} ${ligne.debiteur.siren ?? ""} ${ligne.debiteur.codeComptable ?? ""} ${ligne.debiteur.dirigeant ?? ""}`).includes(cherche))), [rangees, filtre, cherche]);
  const nombres = useMemo(() => countParFiltre(rangees), [rangees]);
  const choisi = route.panneau === "debiteurs" ? route.debiteurId : undefined;
  return { debiteurs, index, rangees, visibles, nombres, choisi, etat, texte, setTexte, filtre, setFiltre };
}

function countParFiltre(rangees: readonly LigneDebiteur[]): Readonly<Record<FiltreDebiteurs, number>> {
  const count = (filtre: FiltreDebiteurs) => rangees.filter((ligne) => isRetenue(ligne, filtre)).length;
  return { tous: rangees.length, alertes: count("alertes"), risque: count("risque"), plusieurs: count("plusieurs") };
}

function isRetenue({ alertes, risque, dossiers, engagements }: LigneDebiteur, filtre: FiltreDebiteurs): boolean {
  switch (filtre) {
    case "tous": return true;
    case "alertes": return alertes.length > 0;
    case "risque": return risque.kind === "note" && risque.niveau === "eleve";
    case "plusieurs": return dossiers.length + engagements.length > 1;
  }
}

export function openDebiteur(debiteurId: string): void {
  openRoute({ panneau: "debiteurs", debiteurId }, { isRemplacement: true });
}

/** Dossiers whose facts are read for the profile: beyond that the screen would wait for what it cannot show. */
const DOSSIERS_LUS = 50;

/** How he pays, read in the facts of his dossiers; `undefined` while they are being read. */
export function useProfil({ id, dossiers }: LigneDebiteur): ProfilPayeur | undefined {
  const { portefeuille, aujourdhui } = useContexte();
  const [lu, setLu] = useState<{ readonly id: string; readonly profil: ProfilPayeur }>();
  useEffect(() => {
    let isParti = false;
    const sujets = dossiers.slice(0, DOSSIERS_LUS).map((dossier) => createSujetId("dossier", dossier.id));
    void portefeuille.readFaits(sujets).then((faits) => {
      if (!isParti) setLu({ id, profil: computeProfilPayeur(faits.flatMap((liste) => projectDossier(liste) ?? []), aujourdhui) });
    });
    return () => { isParti = true; };
  }, [id, dossiers, portefeuille, aujourdhui]);
  return lu?.id === id ? lu.profil : undefined;
}
