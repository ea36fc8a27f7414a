import { Button, TextInput } from "@mantine/core";
import { Suspense, useState } from "react";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { createReouverture, listLettres } from "#shared/suivi/cloture-dossier.ts";
import { LIBELLES_CLOTURE } from "#shared/suivi/libelles.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { createDiffere } from "../../components/differe.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useSignature } from "../../hooks/use-signature.ts";
import { ClotureDialog } from "./ClotureDialog.tsx";
import styles from "./cloture.module.css";

const LETTRES: Readonly<Record<string, string>> = {
  quitus: "Quitus", "cloture-debiteur": "Lettre au débiteur", "cloture-mandataire": "Lettre au mandataire", "cloture-interne": "Note interne", "certificat-irrecouvrabilite": "Certificat d’irrécouvrabilité",
};

// It writes acts: the fiche of a dossier that is not lost does without them.
const preuve = createDiffere(async () => (await import("./PreuveIrrecouvrable.tsx")).PreuveIrrecouvrable);

/** The end of the dossier: how to close it, or why it was, with its letters and its way back. */
export function ClotureSection({ vue }: { readonly vue: VueDossier }) {
  const { isPasse } = useContexte();
  const [isOuvert, setOuvert] = useState(false);
  return (
    <section aria-label="Clôture">
      <div className="sec-tete"><h3>Clôture</h3></div>
      {isPerdu(vue) && <Suspense><preuve.Composant vue={vue} /></Suspense>}
      {vue.dossier.cloture === undefined ? <Button size="xs" disabled={isPasse === true} onClick={() => setOuvert(true)}>Clore le dossier…</Button> : <Close vue={vue} />}
      {isOuvert && <ClotureDialog vue={vue} onFermer={() => setOuvert(false)} />}
    </section>
  );
}

/** Closed as lost, or booked as a loss. */
function isPerdu({ dossier: { cloture, pertes } }: VueDossier): boolean {
  return pertes.length > 0 || cloture?.motif === "irrecouvrable" || cloture?.motif === "collective";
}

function Close({ vue }: { readonly vue: VueDossier }) {
  const formatSignature = useSignature();
  const { dossier: { id, cloture, actes } } = vue;
  if (cloture === undefined) return undefined;
  const { motif, detail, enseignements, conservation, dateFait, par, instant } = cloture;
  return (
    <>
      <p className="ink"><b className="med">{LIBELLES_CLOTURE[motif]}</b>, le {formatJour(dateFait)}</p>
      {detail !== undefined && <p>{detail}</p>}
      {enseignements !== undefined && <p><span className="ink3">Enseignements : </span>{enseignements}</p>}
      <p className="lab">{conservation === undefined ? "Durée de conservation non fixée." : `À conserver jusqu’au ${formatJour(conservation)}.`} {formatSignature(par, instant)}</p>
      <ul className={styles["lettres"]} aria-label="Lettres de clôture">
        {listLettres(vue, motif).map((acte) => (
          <li key={acte}><a className="lien" href={formatRoute({ panneau: "fiche", dossierId: id, onglet: "documents", acte })}>{LETTRES[acte]}</a>{actes.some(({ modele, dateFait: ecrite }) => modele === acte && ecrite >= dateFait) && <span className="secured"> écrite</span>}</li>
        ))}
      </ul>
      <Reouverture vue={vue} />
    </>
  );
}

function Reouverture({ vue }: { readonly vue: VueDossier }) {
  const { aujourdhui, isPasse } = useContexte();
  const enregistrer = useEnregistrer();
  const [motif, setMotif] = useState<string>();
  const reopen = () => void enregistrer({ brouillons: [createReouverture(vue, motif?.trim() ?? "", aujourdhui)], annonce: "Dossier rouvert" });
  if (motif === undefined) return <Button size="xs" variant="subtle" disabled={isPasse === true} onClick={() => setMotif("")}>Rouvrir…</Button>;
  return (
    <form className="saisie-grille" aria-label="Rouvrir le dossier" onSubmit={(envoi) => { envoi.preventDefault(); if (motif.trim() !== "") reopen(); }}>
      <TextInput size="xs" label="Pourquoi le rouvrir" data-autofocus maxLength={400} value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />
      <div className="actions-ligne"><Button size="xs" type="submit" variant="filled" disabled={motif.trim() === ""}>Rouvrir</Button><Button size="xs" variant="subtle" onClick={() => setMotif(undefined)}>Laisser clos</Button></div>
    </form>
  );
}
