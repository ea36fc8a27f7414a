import { formatJour, formatJourAbrege } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import { countJours } from "#shared/kernel/jour.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { LIBELLES_PHASE, type LigneCollective, type PhaseCollective } from "#shared/suivi/collective.ts";
import { formatProcedure } from "#shared/suivi/libelles.ts";
import type { Colonne } from "../../components/data-table-columns.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { Etat, type Ton } from "../../components/Etat.tsx";

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });
const TONS: Readonly<Record<PhaseCollective, Ton>> = { "a-dater": "soon", "a-declarer": "soon", forclose: "late", declaree: "attente", contestee: "soon", admise: "acquis", rejetee: "late", close: "gele" };

export const COLONNES: readonly Colonne<LigneCollective>[] = [
  { id: "debiteur", titre: "Dossier", largeur: "minmax(150px, 1.1fr)", isFixe: true, cellule: ({ dossier }) => <><b className="med">{dossier.debiteur}</b> <span className="tn ink3">{dossier.reference}</span></>, compare: (a, b) => collator.compare(a.dossier.debiteur, b.dossier.debiteur) },
  { id: "procedure", titre: "Procédure", largeur: "minmax(170px, 1.2fr)", cellule: ({ procedure, role, partie }) => <span title={partie.nom}>{formatProcedure(procedure)}{role === "debiteur" ? "" : role === "oblige" ? ` de ${partie.nom}, engagé avec lui` : ` de ${partie.nom}, même dirigeant`}</span>, compare: (a, b) => collator.compare(formatProcedure(a.procedure), formatProcedure(b.procedure)) },
  { id: "ouverture", titre: "Jugement", largeur: "96px", cellule: ({ procedure: { dateOuverture } }) => (dateOuverture === undefined ? <span className="ink3">à dater</span> : <span className="tn">{formatJour(dateOuverture)}</span>), compare: (a, b) => collator.compare(a.procedure.dateOuverture ?? "", b.procedure.dateOuverture ?? "") },
  { id: "publication", titre: "BODACC", largeur: "96px", cellule: ({ procedure: { dateParution } }) => (dateParution === undefined ? <span className="ink3">à dater</span> : <span className="tn">{formatJour(dateParution)}</span>), compare: (a, b) => collator.compare(a.procedure.dateParution ?? "", b.procedure.dateParution ?? "") },
  { id: "phase", titre: "État", largeur: "minmax(130px, 0.8fr)", cellule: ({ collective }) => (collective === undefined ? <span className="ink3">à surveiller</span> : <Etat ton={TONS[collective.phase]}>{LIBELLES_PHASE[collective.phase]}</Etat>), compare: (a, b) => collator.compare(a.collective?.phase ?? "", b.collective?.phase ?? "") },
  { id: "limite", titre: "Avant le", largeur: "170px", cellule: (ligne) => <Limite ligne={ligne} />, compare: (a, b) => collator.compare(a.collective?.limite ?? "9999", b.collective?.limite ?? "9999") },
  { id: "declare", titre: "Déclaré, en\u00A0€", largeur: "112px", isNombre: true, cellule: ({ collective }) => (collective?.declare === undefined ? "" : formatMontantNu(collective.declare)), compare: (a, b) => (a.collective?.declare ?? 0) - (b.collective?.declare ?? 0) },
  { id: "admis", titre: "Admis, en\u00A0€", largeur: "104px", isNombre: true, cellule: ({ collective }) => (collective?.admis === undefined ? "" : formatMontantNu(collective.admis)), compare: (a, b) => (a.collective?.admis ?? 0) - (b.collective?.admis ?? 0) },
  { id: "du", titre: "Dû, en\u00A0€", largeur: "104px", isNombre: true, isDecroissantDabord: true, cellule: ({ dossier }) => formatMontantNu(dossier.solde), compare: (a, b) => a.dossier.solde - b.dossier.solde },
];

/** What remains to declare; once missed, what remains to be relieved. */
function Limite({ ligne: { collective } }: { readonly ligne: LigneCollective }) {
  const { aujourdhui } = useContexte();
  if (collective?.phase === "a-declarer" && collective.limite !== undefined) {
    const reste = countJours(aujourdhui, collective.limite);
    return <span className={reste <= 15 ? "late" : ""}><span className="tn">{formatJourAbrege(collective.limite)}</span> <span className="ink3">{formatNombreDe(reste, "jour", "jours")}</span></span>;
  }
  if (collective?.phase === "forclose" && collective.releve !== undefined && collective.releve >= aujourdhui) return <span>relevé <span className="tn">{formatJourAbrege(collective.releve)}</span></span>;
  return <span className="ink3">—</span>;
}
