import { IconAlertTriangle, IconArrowsSplit2 } from "@tabler/icons-react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombre } from "#shared/kernel/texte.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { ETAPES, type LigneDossier } from "#shared/model/dossier.ts";
import { LIBELLES_ETAPE, LIBELLES_VERDICT } from "#shared/suivi/libelles.ts";
import { countRetard } from "#shared/suivi/ligne.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat } from "../../components/Etat.tsx";
import { Initiales } from "../../components/Page.tsx";

/** Columns of the list. `alerteLe` is the last day of the alert period: what dies before it is amber. */
export function createColonnes(aujourdhui: Jour, alerteLe: Jour | undefined): readonly Colonne<LigneDossier>[] {
  return [
    { id: "debiteur", titre: "Débiteur", largeur: "minmax(190px, 1fr)", isFixe: true, compare: (a, b) => collator.compare(a.debiteur, b.debiteur), cellule: (ligne) => <Debiteur ligne={ligne} /> },
    { id: "reference", titre: "Dossier", largeur: "84px", compare: compareTextes(({ reference }) => reference), cellule: ({ reference }) => <span className="tn ink3">{reference}</span> },
    { id: "etape", titre: "Étape", largeur: "76px", compare: (a, b) => ETAPES.indexOf(a.etape) - ETAPES.indexOf(b.etape), cellule: ({ etape }) => LIBELLES_ETAPE[etape] },
    { id: "solde", titre: "Solde exigible", largeur: "104px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.solde - b.solde, cellule: (ligne) => <span className="ink med">{formatMontantNu(ligne.solde)}</span> },
    { id: "retard", titre: "Retard, j", largeur: "60px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => countRetard(a, aujourdhui) - countRetard(b, aujourdhui), cellule: (ligne) => formatNombre(countRetard(ligne, aujourdhui)) },
    { id: "verdict", titre: "Créance", largeur: "72px", compare: compareTextes(({ verdict }) => verdict ?? "z"), cellule: ({ verdict }) => <Verdict verdict={verdict} /> },
    { id: "agir", titre: "Agir au plus tard", largeur: "124px", compare: compareTextes(({ agirAuPlusTard }) => agirAuPlusTard ?? "9999"), cellule: ({ agirAuPlusTard }) => <Agir le={agirAuPlusTard} aujourdhui={aujourdhui} alerteLe={alerteLe} /> },
    { id: "gestionnaire", titre: "Gest.", largeur: "36px", compare: compareTextes(({ gestionnaire }) => gestionnaire ?? "zz"), cellule: ({ gestionnaire }) => (gestionnaire === undefined ? <span className="ink3">—</span> : <Initiales nom={gestionnaire} isPetit />) },
  ];
}

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

function compareTextes(find: (ligne: LigneDossier) => string) {
  return (a: LigneDossier, b: LigneDossier) => {
    const [premier, second] = [find(a), find(b)];
    return premier < second ? -1 : premier > second ? 1 : 0;
  };
}

function Debiteur({ ligne: { debiteur, hasConflit, hasAVerifier } }: { readonly ligne: LigneDossier }) {
  return (
    <span className="dos-nom">
      <b className="med cut">{debiteur}</b>
      {hasConflit && <span className="conflict t12 st"><IconArrowsSplit2 size={12} stroke={2.25} aria-hidden="true" />conflit</span>}
      {hasAVerifier && !hasConflit && <span className="soon t12 st"><IconAlertTriangle size={12} stroke={2.25} aria-hidden="true" />à vérifier</span>}
    </span>
  );
}

function Verdict({ verdict }: { readonly verdict: LigneDossier["verdict"] }) {
  if (verdict === undefined) return <span className="ink3">—</span>;
  return <span className={verdict === "contestee" ? "soon" : "ink2"}>{LIBELLES_VERDICT[verdict]}</span>;
}

/** The last useful day before prescription, prudent theory. */
export function Agir({ le, aujourdhui, alerteLe }: { readonly le: Jour | undefined; readonly aujourdhui: Jour; readonly alerteLe: Jour | undefined }) {
  if (le === undefined) return <span className="ink3">—</span>;
  const texte = <span className="tn">{formatJour(le)}</span>;
  if (le < aujourdhui) return <Etat ton="late">{texte} passé</Etat>;
  return alerteLe !== undefined && le <= alerteLe ? <Etat ton="soon">{texte}</Etat> : <span className="ink">{texte}</span>;
}
