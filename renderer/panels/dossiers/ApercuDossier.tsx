import { Button } from "@mantine/core";
import { IconMoonStars } from "@tabler/icons-react";
import { formatJour, formatJourCourt } from "#shared/kernel/format-jour.ts";
import { formatMontant } from "#shared/kernel/format-montant.ts";
import { mapResultat } from "#shared/kernel/resultat.ts";
import { formatSiren } from "#shared/kernel/siren.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { ETAPES } from "#shared/model/etape.ts";
import { LIBELLES_CLOTURE, LIBELLES_ETAPE } from "#shared/suivi/libelles.ts";
import type { Noms } from "#shared/suivi/liste/colonnes.ts";
import type { Decompte } from "#shared/regles/decompte/decompte.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { EtapesMini } from "../../components/Etapes.tsx";
import { Volet } from "../../components/Page.tsx";
import { ResultatView } from "../../components/ResultatView.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useDossier } from "../../hooks/use-dossier.ts";

const POINTS = ETAPES.map((id) => ({ id, libelle: LIBELLES_ETAPE[id] }));
const FAITS_MONTRES = 6;

/** Preview of the current row: the five answers in short, and the way in. */
export function ApercuDossier({ ligne, noms, onOpen }: { readonly ligne: LigneDossier; readonly noms: Noms; readonly onOpen: () => void }) {
  const vue = useDossier(ligne.id);
  return (
    <Volet label="Aperçu du dossier" isPetit>
      <header>
        <h2 className="t16 dos-titre"><bdi>{ligne.debiteur}</bdi></h2>
        <p className="ink3 t12">{[ligne.siren === undefined ? undefined : `SIREN ${formatSiren(ligne.siren)}`, vue?.debiteur?.ville, ligne.reference].filter((mot) => mot !== undefined).join(" · ")}</p>
      </header>
      <p><EtapesMini points={POINTS} courante={ligne.etape} /> <b>{LIBELLES_ETAPE[ligne.etape]}</b>{vue?.dossier.cloture !== undefined && <span className="ink3"> {LIBELLES_CLOTURE[vue.dossier.cloture.motif].toLowerCase()}, le {formatJour(vue.dossier.cloture.dateFait)}</span>}</p>
      <Etiquettes ligne={ligne} noms={noms} />
      <Somme ligne={ligne} vue={vue} />
      {vue !== undefined && <Prochaine vue={vue} onOpen={onOpen} />}
      {vue !== undefined && <Identite vue={vue} />}
      {vue !== undefined && <DerniersFaits vue={vue} />}
    </Volet>
  );
}

function Etiquettes({ ligne, noms }: { readonly ligne: LigneDossier; readonly noms: Noms }) {
  const mots = ligne.etiquettes?.flatMap((id) => noms.etiquettes.find(({ etiquetteId }) => etiquetteId === id)?.nom ?? []) ?? [];
  if (mots.length === 0 && ligne.reporteAu === undefined) return undefined;
  return (
    <p className="dos-etiquettes">
      {ligne.reporteAu !== undefined && <span className="tag neutre"><IconMoonStars size={12} stroke={2} aria-hidden="true" />remis au {formatJour(ligne.reporteAu)}</span>}
      {mots.map((mot) => <span key={mot} className="tag neutre">{mot}</span>)}
    </p>
  );
}

function Somme({ ligne, vue }: { readonly ligne: LigneDossier; readonly vue: VueDossier | undefined }) {
  if (vue === undefined) return <p className="t28 tn">{formatMontant(ligne.solde)}</p>;
  const { decompte } = vue;
  if (decompte.kind !== "calcule") return <div className="dos-somme"><span className="t28 tn">{formatMontant(ligne.solde)}</span><ResultatView<Decompte> titre="Solde exigible" resultat={decompte} format={({ total }) => formatMontant(total)} /></div>;
  return (
    <div className="dos-somme">
      <ResultatView titre="Solde exigible" resultat={decompte} format={({ total }) => formatMontant(total)} className="t28" isSansEtiquette />
      <span>et <ResultatView titre="Intérêts d’un jour de plus" resultat={mapResultat(decompte, ({ interetsParJour }) => interetsParJour)} format={formatMontant} isSansEtiquette /> par jour</span>
    </div>
  );
}

function Prochaine({ vue: { prochaineEtape: { titre, raison } }, onOpen }: { readonly vue: VueDossier; readonly onOpen: () => void }) {
  return (
    <div className="dos-prochaine">
      <h3>{titre}</h3>
      <p>{raison}</p>
      <Button variant="filled" size="xs" mt={12} rightSection={<Touche combinaison="Enter" />} onClick={onOpen}>Ouvrir le dossier</Button>
    </div>
  );
}

function Identite({ vue: { dossier, prochaineEtape, prescriptions, debiteur } }: { readonly vue: VueDossier }) {
  const premiere = findPremiere(prescriptions);
  const juridiction = dossier.audiences.findLast((audience) => audience.juridiction !== undefined)?.juridiction;
  return (
    <dl className="kv dos-kv">
      <dt>Balle</dt><dd>{prochaineEtape.balle}</dd>
      <dt>Gestionnaire</dt><dd>{dossier.gestionnaire ?? <span className="ink3">à affecter</span>}</dd>
      {premiere !== undefined && (
        <><dt>Prescription</dt><dd><ResultatView titre={`Prescription de la facture ${premiere.numero}`} resultat={premiere.resultat} format={({ dernierJour }) => (dernierJour === undefined ? "suspendue" : formatJour(dernierJour))} isSansEtiquette /></dd></>
      )}
      {juridiction !== undefined && <><dt>Juridiction</dt><dd>{juridiction}</dd></>}
      {debiteur?.telephone !== undefined && <><dt>Téléphone</dt><dd className="tn">{debiteur.telephone}</dd></>}
    </dl>
  );
}

/** The claim that dies first. */
function findPremiere(prescriptions: VueDossier["prescriptions"]): VueDossier["prescriptions"][number] | undefined {
  const dernier = ({ resultat }: VueDossier["prescriptions"][number]) => (resultat.kind === "calcule" ? resultat.valeur.dernierJour : undefined) ?? "9999";
  return prescriptions.toSorted((a, b) => (dernier(a) < dernier(b) ? -1 : 1)).at(0);
}

function DerniersFaits({ vue: { chronologie } }: { readonly vue: VueDossier }) {
  const { aujourdhui } = useContexte();
  return (
    <section className="dos-faits">
      <h3>Derniers faits</h3>
      <ol>
        {chronologie.filter(({ isRemplacee }) => !isRemplacee).slice(0, FAITS_MONTRES).map(({ faitId, dateFait, libelle }) => (
          <li key={faitId}><span className="tn">{formatJourCourt(dateFait, aujourdhui)}</span><span className="cut" title={libelle}>{libelle}</span></li>
        ))}
      </ol>
    </section>
  );
}
