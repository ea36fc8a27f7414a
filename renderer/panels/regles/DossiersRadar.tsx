import { useMemo, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { type Montant, MONTANT_NUL, subtractMontant } from "#shared/kernel/montant.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { LIBELLES_ETAT_PORTE, LIBELLES_PORTE } from "#shared/suivi/libelles.ts";
import { computeBilanRadar, type EtatRadar, type LigneRadar, listPortesChangees, type Radar } from "#shared/suivi/radar.ts";
import { DataTable } from "../../components/DataTable.tsx";
import type { Colonne, Tri } from "../../components/data-table-columns.ts";

/** Dossiers that the pack changes, old and new side by side; a column where nothing changes is not shown. */
export function DossiersRadar({ radar, au }: { readonly radar: Radar; readonly au: Jour }) {
  const [tri, setTri] = useState<Tri>({ colonne: "ecart", isDecroissant: true });
  const [courante, setCourante] = useState<string>();
  const { joursUtiles, portes } = computeBilanRadar(radar);
  const masquees = useMemo(() => new Set([...(joursUtiles === 0 ? ["agir"] : []), ...(portes === 0 ? ["portes"] : [])]), [joursUtiles, portes]);
  return (
    <DataTable
      label={`Dossiers changés au ${formatJour(au)}`} isPrincipale hauteur={48} lignes={radar.changes} colonnes={COLONNES} findId={findId} findNom={findNom} masquees={masquees}
      tri={tri} onTri={setTri} courante={courante} onCourante={setCourante}
      total={<><b className="tn">{formatNombreDe(radar.changes.length, "dossier change", "dossiers changent")}</b><span className="ink3 tn">sur {formatNombreDe(radar.compares, "comparé", "comparés")}</span></>}
    />
  );
}

const collator = new Intl.Collator("fr", { sensitivity: "base" });

const COLONNES: readonly Colonne<LigneRadar>[] = [
  { id: "debiteur", titre: "Débiteur", largeur: "minmax(140px, 1fr)", isFixe: true, compare: (a, b) => collator.compare(a.debiteur, b.debiteur), cellule: ({ debiteur, reference }) => <div className="cut"><b className="med">{debiteur}</b><div className="lab tn">{reference}</div></div> },
  { id: "avant", titre: "Avant, €", largeur: "88px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => findTotal(a.avant) - findTotal(b.avant), cellule: ({ avant }) => <Total etat={avant} /> },
  { id: "apres", titre: "Après, €", largeur: "88px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => findTotal(a.apres) - findTotal(b.apres), cellule: ({ apres }) => <span className="ink med"><Total etat={apres} /></span> },
  { id: "ecart", titre: "Écart, €", largeur: "80px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => Math.abs(findEcart(a)) - Math.abs(findEcart(b)), cellule: (ligne) => formatEcart(ligne) },
  { id: "parJour", titre: "Par jour, €", largeur: "68px", isNombre: true, isDecroissantDabord: true, compare: (a, b) => findParJour(a.apres) - findParJour(b.apres), cellule: ({ avant, apres }) => <ParJour avant={avant} apres={apres} /> },
  { id: "agir", titre: "Dernier jour", largeur: "88px", compare: (a, b) => collator.compare(a.apres.agirAuPlusTard ?? "", b.apres.agirAuPlusTard ?? ""), cellule: ({ avant, apres }) => <Agir avant={avant.agirAuPlusTard} apres={apres.agirAuPlusTard} /> },
  { id: "portes", titre: "Portes", largeur: "minmax(124px, 0.6fr)", cellule: ({ avant, apres }) => listPortesChangees(avant, apres).map((porte) => <div key={porte} className="cut">{LIBELLES_PORTE[porte]}<div className={apres.portes[porte] === "fermee" ? "t12 late cut" : "lab cut"}>{LIBELLES_ETAT_PORTE[apres.portes[porte]]}</div></div>) },
];

function Total({ etat: { decompte, motif } }: { readonly etat: EtatRadar }) {
  return decompte === undefined ? <span className="ink3" title={motif}>refusé</span> : <>{formatMontantNu(decompte.total)}</>;
}

/** The new figure, and under it the former one when it differs. */
function ParJour({ avant, apres }: { readonly avant: EtatRadar; readonly apres: EtatRadar }) {
  if (apres.decompte === undefined) return "—";
  return <>{formatMontantNu(findParJour(apres))}{avant.decompte !== undefined && findParJour(avant) !== findParJour(apres) && <div className="lab"><s>{formatMontantNu(findParJour(avant))}</s></div>}</>;
}

function Agir({ avant, apres }: { readonly avant: Jour | undefined; readonly apres: Jour | undefined }) {
  const dit = (jour: Jour | undefined) => (jour === undefined ? "—" : formatJour(jour));
  if (avant === apres) return <span className="tn ink3">{dit(apres)}</span>;
  return <div className="tn"><b className="med">{dit(apres)}</b><div className="lab"><s>{dit(avant)}</s></div></div>;
}

function findParJour({ decompte }: EtatRadar): Montant {
  return decompte?.interetsParJour ?? MONTANT_NUL;
}

function findTotal({ decompte }: EtatRadar): Montant {
  return decompte?.total ?? MONTANT_NUL;
}

function findEcart({ avant, apres }: LigneRadar): Montant {
  return subtractMontant(findTotal(apres), findTotal(avant));
}

/** « +1 234,50 »; there is no difference when one of the laws gives no statement. */
function formatEcart(ligne: LigneRadar): string {
  if (ligne.avant.decompte === undefined) return ligne.apres.decompte === undefined ? "—" : "nouveau";
  if (ligne.apres.decompte === undefined) return "—";
  const ecart = findEcart(ligne);
  return ecart > 0 ? `+${formatMontantNu(ecart)}` : formatMontantNu(ecart);
}

function findId({ dossierId }: LigneRadar): string {
  return dossierId;
}

function findNom({ debiteur, reference }: LigneRadar): string {
  return `${debiteur}, ${reference}`;
}
