import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { createChoix, createMaintien, createRetraitDecide, createTousGardes, formatPhraseConflit } from "#shared/suivi/conflits.ts";
import type { Conflit } from "#shared/model/dossier.ts";
import type { FaitBrouillon } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etiquette } from "../../components/Etat.tsx";
import { Touche } from "../../components/Touche.tsx";
import { createId } from "../../hooks/create-id.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useNommer } from "../../hooks/use-signature.ts";
import { AutreValeur } from "./AutreValeur.tsx";
import { EffetsChoix } from "./EffetsChoix.tsx";
import { Versions } from "./Versions.tsx";
import type { ConflitDossier } from "./use-conflits.ts";
import styles from "./conflits.module.css";

/** One conflict: its sentence, what each wrote, and the decisions that settle it. */
export function ConflitView({ conflit: choisi, place }: { readonly conflit: ConflitDossier; readonly place: string }) {
  const { ligne, lu, faits } = choisi;
  const { aujourdhui } = useContexte();
  const nommer = useNommer();
  const [motif, setMotif] = useState("");
  const enregistrer = useEnregistrer();
  const { conflit } = lu;
  const save = (brouillons: readonly FaitBrouillon[], annonce: string) => void enregistrer({ brouillons, annonce });
  const raison = motif.trim() === "" ? undefined : motif.trim();
  return (
    <section className={styles["conflit"]} aria-label={lu.objet}>
      <header>
        <p className={styles["fil"]}><Etiquette ton="conflict">Conflit</Etiquette><a href={formatRoute({ panneau: "fiche", dossierId: ligne.id })}>{ligne.debiteur} <span className="tn">{ligne.reference}</span></a><span className="r ink3 tn">{place} <Touche combinaison="j" /><Touche combinaison="k" /></span></p>
        <h2 className="t20">{formatPhraseConflit(lu, nommer)}</h2>
        <p>{EXPLICATIONS[conflit.kind]}</p>
      </header>
      <Versions lu={lu} onRetenir={conflit.kind === "valeurs" ? ({ fait, valeur }) => save(createChoix(conflit, fait.id, aujourdhui, raison), `Retenu\u00A0: ${valeur}`) : undefined} />
      <EffetsChoix conflit={choisi} />
      {conflit.kind === "valeurs" && <AutreValeur lu={lu} onSave={save} />}
      <footer>
        {conflit.kind === "valeurs" && <TextInput size="xs" label="Motif, gardé au journal" placeholder="avis écrit du greffe, pièce 9" maxLength={400} autoComplete="off" value={motif} onChange={({ currentTarget }) => setMotif(currentTarget.value)} />}
        <Gestes conflit={conflit} onTous={() => save(createTousGardes(conflit, createId), `Les deux sont gardés\u00A0: ${lu.objet}`)} onGarder={() => save(createMaintien(conflit, faits, aujourdhui), `Gardé\u00A0: ${conflit.objet}`)}
          onRetirer={() => save(conflit.kind === "retrait" ? createRetraitDecide(conflit, aujourdhui) : createRetraitOrphelin(conflit, aujourdhui), `Retiré\u00A0: ${lu.objet}`)} />
      </footer>
      <p className="lab">Ce qui n’est pas retenu reste lisible à la chronologie, rattaché à votre décision ; la décision s’annule comme toute saisie.</p>
    </section>
  );
}

const EXPLICATIONS: Readonly<Record<Conflit["kind"], string>> = {
  valeurs: "Tant que personne ne tranche, la dernière écrite est montrée et rien n’est perdu\u00A0; deux audiences sont tenues toutes les deux.",
  retrait: "Qui a retiré n’avait pas vu cette saisie\u00A0: la chose reste en vue jusqu’à votre décision.",
  orphelin: "Ce qui s’appuyait sur une chose retirée est gardé, et attend votre décision.",
};

interface PropsGestes {
  readonly conflit: Conflit;
  readonly onTous: () => void;
  readonly onGarder: () => void;
  readonly onRetirer: () => void;
}

function Gestes({ conflit, onTous, onGarder, onRetirer }: PropsGestes) {
  if (conflit.kind === "valeurs") return createTousGardes(conflit, createId).length === 0 ? undefined : <Button size="xs" onClick={onTous}>Garder les deux</Button>;
  if (conflit.kind === "orphelin") return <Button size="xs" onClick={onRetirer}>Le retirer aussi</Button>;
  return <><Button size="xs" onClick={onGarder}>Garder</Button><Button size="xs" onClick={onRetirer}>Retirer quand même</Button></>;
}

function createRetraitOrphelin({ faits: [fait] }: Conflit, dateFait: FaitBrouillon["dateFait"]): readonly FaitBrouillon[] {
  return fait === undefined ? [] : [{ sujet: fait.sujet, type: "retrait", dateFait, remplace: [fait.id], contenu: {} }];
}
