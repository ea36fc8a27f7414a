import { Button } from "@mantine/core";
import { IconFileTypeDocx } from "@tabler/icons-react";
import { useDeferredValue, useMemo, useState } from "react";
import { createModeleCharge } from "#shared/actes/modele-charge.ts";
import { findRoleMarque } from "#shared/actes/modele-societe.ts";
import { findModele, MODELES } from "#shared/actes/modeles/catalogue.ts";
import { listQuestions } from "#shared/actes/questions.ts";
import { listReponsesConnues } from "#shared/actes/reponses.ts";
import { type Derogation, listBlocages } from "#shared/actes/verifications/verification.ts";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import type { ModeleEnregistre } from "#shared/model/dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { formatDocument } from "#shared/word/typographie.ts";
import { useRoute } from "../../app/routes.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { ActeView } from "../../components/ActeView.tsx";
import { Touche } from "../../components/Touche.tsx";
import { useBrouillon } from "../../hooks/use-brouillon.ts";
import { useGabarits } from "../../hooks/use-gabarits.ts";
import { useLogo } from "../../hooks/use-logo.ts";
import { usePapier } from "../../hooks/use-papier.ts";
import { useTouches } from "../../hooks/use-touches.ts";
import { ActesListe } from "./ActesListe.tsx";
import { parseReponses } from "./produit.ts";
import { formatPropose, ReponseField } from "./ReponseField.tsx";
import { type ActePret, listActesProposes, renderActePret, renderModelePret, useFaitsActe, useRessorts } from "./use-actes.ts";
import { useProduire } from "./use-produire.ts";
import { type Saisie, Verifications } from "./Verifications.tsx";
import styles from "./documents.module.css";

const AUCUN_MODELE: readonly ModeleEnregistre[] = [];

/** Acts of the dossier: which make sense now, the page as it will be printed, what must be settled before it goes. */
export function DocumentsTab({ vue }: { readonly vue: VueDossier }) {
  const { utilisateur } = useContexte();
  const { valeur: saisies, update, forget } = useBrouillon(`actes/${vue.dossier.id}`, {}, parseReponses);
  const reponses = useMemo(() => ({ ...listReponsesConnues(vue.dossier), ...saisies }), [vue.dossier, saisies]);
  const createFaits = useFaitsActe(vue, reponses, useLogo(vue.creancier?.logo), useLogo(utilisateur?.signature));
  const gabarits = useGabarits(vue.creancier?.modeles ?? AUCUN_MODELE, findRoleMarque);
  const societe = useMemo(() => gabarits.map(({ modele: enregistre, gabarit }) => createModeleCharge(enregistre, gabarit)), [gabarits]);
  // The list counts what every act lacks: it may follow what is typed by a moment.
  const createFaitsListe = useDeferredValue(createFaits);
  const actes = useMemo(() => listActesProposes(createFaitsListe, societe), [createFaitsListe, societe]);
  const route = useRoute();
  const [choisi, setChoisi] = useState(route.panneau === "fiche" ? route.acte : undefined);
  const charge = societe.find(({ acte }) => acte.id === choisi);
  const modele = findModele(choisi ?? "") ?? actes.find(({ obstacles, isSociete }) => obstacles.length === 0 && isSociete !== true)?.modele ?? MODELES[0];
  const papier = vue.creancier?.papier?.empreinte;
  const createFaitsVerifies = useRessorts(createFaits, (charge?.acte ?? modele)?.procedure !== undefined && (reponses["juridiction.intitule"] ?? "") !== "");
  const acte = useMemo(() => (charge !== undefined ? renderModelePret(charge, createFaitsVerifies) : modele === undefined ? undefined : renderActePret(modele, createFaitsVerifies, papier)), [charge, modele, createFaitsVerifies, papier]);
  if (acte === undefined) return undefined;
  return (
    <div className={styles["trois"]}>
      <ActesListe actes={actes} produits={vue.dossier.actes} courant={acte.modele.id} onChoisir={setChoisi} />
      <ActeCourant key={acte.modele.id} vue={vue} acte={acte} reponses={reponses} onReponse={(champ, reponse) => update({ ...saisies, [champ]: reponse })} onProduit={forget} />
    </div>
  );
}

interface ActeCourantProps extends Pick<Saisie, "reponses" | "onReponse"> {
  readonly vue: VueDossier;
  readonly acte: ActePret;
  readonly onProduit: () => void;
}

function ActeCourant({ vue, acte, reponses, onReponse, onProduit }: ActeCourantProps) {
  const { utilisateur } = useContexte();
  const [derogations, setDerogations] = useState<readonly Derogation[]>([]);
  const document = useMemo(() => formatDocument(acte.redige.document), [acte]);
  const papier = usePapier(acte.papier);
  const { isEnCours, produce, writeBrouillon } = useProduire(vue);
  const blocages = listBlocages(acte.verifications, derogations).length;
  const send = async () => {
    if (blocages === 0 && !isEnCours && (await produce(acte, reponses, derogations))) onProduit();
  };
  useTouches([{ combinaison: "mod+Enter", libelle: "produire l’acte", action: () => void send(), isDansLesChamps: true }]);
  const deroger = (verification: string, motif: string | undefined) => {
    const autres = derogations.filter((derogation) => derogation.verification !== verification);
    setDerogations(motif === undefined ? autres : [...autres, { verification, par: utilisateur?.nom ?? "utilisateur non nommé", motif }]);
  };
  return (
    <>
      <div className={styles["bureau"]}>
        <div className={styles["barre"]}><span className="ink3">aperçu</span> <b className="med">{document.titre}</b></div>
        <div className={styles["feuille"]} role="region" aria-label="Page de l’acte" tabIndex={0}><ActeView document={document} papier={papier} /></div>
      </div>
      <aside className={`volet petit ${styles["controles"] ?? ""}`} aria-label="Contrôles avant envoi">
        <div>
          <Verifications acte={acte} saisie={{ dossierId: vue.dossier.id, reponses, onReponse, derogations, onDeroger: deroger }} />
          <Precisions acte={acte} reponses={reponses} onReponse={onReponse} />
        </div>
        <footer>
          <Button variant="filled" disabled={blocages > 0 || isEnCours} loading={isEnCours} rightSection={<Touche combinaison="mod+Enter" />} onClick={() => void send()}>Produire l’acte</Button>
          <p className="lab">{blocages > 0 ? `${formatNombreDe(blocages, "blocage", "blocages")} à lever.` : "Un document Word, gardé au dossier avec ses réponses."}</p>
          <Button size="xs" variant="subtle" disabled={isEnCours} leftSection={<IconFileTypeDocx size={16} aria-hidden="true" />} onClick={() => void writeBrouillon(acte)}>Brouillon Word, manques visibles</Button>
        </footer>
      </aside>
    </>
  );
}

/** Everything that the act may say besides: proposed by the dossier, or left out. */
function Precisions({ acte, reponses, onReponse }: Pick<ActeCourantProps, "acte" | "reponses" | "onReponse">) {
  const questions = useMemo(() => listQuestions(acte.modele), [acte.modele]);
  const manquants = new Set(acte.redige.trous);
  const restantes = questions.filter((champ) => !manquants.has(champ));
  if (restantes.length === 0) return undefined;
  return (
    <details className={styles["precisions"]}>
      <summary>{formatNombreDe(restantes.length, "précision possible", "précisions possibles")}</summary>
      {restantes.map((champ) => <ReponseField key={champ} champ={champ} reponse={reponses[champ] ?? ""} propose={formatPropose(acte.redige.find(champ))} onChange={(reponse) => onReponse(champ, reponse)} />)}
    </details>
  );
}
