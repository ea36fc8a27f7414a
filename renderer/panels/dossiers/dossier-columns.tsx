import { IconAlertTriangle, IconArrowsSplit2 } from "@tabler/icons-react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { formatNombre } from "#shared/kernel/texte.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/dossier.ts";
import { ETAPES } from "#shared/model/etape.ts";
import { LIBELLES_ETAPE, LIBELLES_VERDICT } from "#shared/suivi/libelles.ts";
import { countRetard } from "#shared/suivi/ligne.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { Etat } from "../../components/Etat.tsx";
import { Initiales } from "../../components/Page.tsx";

/** Columns of the list. `alerteLe` is the last day of the alert period: what dies before it is amber. */
export function createColonnes(aujourdhui: Jour, alerteLe: Jour | undefined): readonly Colonne<LigneDossier>[] {
  return [
    { id: "debiteur", titre: "Débiteur", largeur: "minmax(190px, 3fr)", isFixe: true, compare: (a, b) => collator.compare(a.debiteur, b.debiteur), cellule: (ligne) => <Debiteur ligne={ligne} /> },
    { id: "reference", titre: "Dossier", largeur: "minmax(76px, 0.6fr)", compare: compareTextes(({ reference }) => reference), cellule: ({ reference }) => <span className="tn ink3">{reference}</span> },
    { id: "etape", titre: "Étape", largeur: "minmax(72px, 0.6fr)", compare: (a, b) => ETAPES.indexOf(a.etape) - ETAPES.indexOf(b.etape), cellule: ({ etape }) => LIBELLES_ETAPE[etape] },
    { id: "solde", titre: "Solde exigible", largeur: "minmax(118px, 0.6fr)", isNombre: true, isDecroissantDabord: true, compare: (a, b) => a.solde - b.solde, cellule: (ligne) => <Solde ligne={ligne} /> },
    { id: "retard", titre: "Retard, j", largeur: "56px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => countRetard(a, aujourdhui) - countRetard(b, aujourdhui), cellule: (ligne) => formatNombre(countRetard(ligne, aujourdhui)) },
    { id: "verdict", titre: "Créance", largeur: "minmax(68px, 0.6fr)", compare: compareTextes(({ verdict }) => verdict ?? "z"), cellule: ({ verdict }) => <Verdict verdict={verdict} /> },
    { id: "agir", titre: "Agir au plus tard", largeur: "120px", compare: compareTextes(({ agirAuPlusTard }) => agirAuPlusTard ?? "9999"), cellule: ({ agirAuPlusTard }) => <Agir le={agirAuPlusTard} aujourdhui={aujourdhui} alerteLe={alerteLe} /> },
    { id: "gestionnaire", titre: "Gest.", largeur: "32px", compare: compareTextes(({ gestionnaire }) => gestionnaire ?? "zz"), cellule: ({ gestionnaire }) => (gestionnaire === undefined ? <span className="ink3">—</span> : <Initiales nom={gestionnaire} isPetit />) },
  ];
}

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

function compareTextes(find: (ligne: LigneDossier) => string) {
  return (a: LigneDossier, b: LigneDossier) => {
    const premier = find(a);
    const second = find(b);
    return premier < second ? -1 : premier > second ? 1 : 0;
  };
}

function Debiteur({ ligne: { debiteur, hasConflit } }: { readonly ligne: LigneDossier }) {
  return (
    <span className="dos-nom">
      <b className="med cut">{debiteur}</b>
      {hasConflit && <span className="conflict t12 st"><IconArrowsSplit2 size={12} stroke={2.25} aria-hidden="true" />conflit</span>}
    </span>
  );
}

/** The balance of the day; a sign says that something in it is to be verified, the preview says what. */
function Solde({ ligne: { solde, hasAVerifier } }: { readonly ligne: LigneDossier }) {
  return (
    <span className="ink med">
      {hasAVerifier && <span className="soon dos-signe" role="img" aria-label="à vérifier" title="À vérifier : une échéance ou une qualité n’est pas sûre"><IconAlertTriangle size={12} stroke={2.25} aria-hidden="true" /></span>}
      {formatMontantNu(solde)}
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
  if (le < aujourdhui) return <Etat ton="late"><span title="Jour passé">{texte}<span className="vh"> passé</span></span></Etat>;
  return alerteLe !== undefined && le <= alerteLe ? <Etat ton="soon">{texte}</Etat> : <span className="ink">{texte}</span>;
}
