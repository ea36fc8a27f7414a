import { Button } from "@mantine/core";
import { formatJour } from "#shared/kernel/format-jour.ts";
import { splitJour } from "#shared/kernel/jour.ts";
import type { LigneDossier } from "#shared/model/ligne-dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { formatRoute } from "../../app/routes.ts";
import { Etiquette } from "../../components/Etat.tsx";
import { createReferences } from "../../db/references.ts";
import { useChamp } from "../../hooks/use-champ.ts";
import { usePortefeuille } from "../../hooks/use-portefeuille.ts";
import type { NumeroDouble } from "./use-conflits.ts";
import styles from "./conflits.module.css";

/** Two dossiers opened under one number, each where the other was not known: both are kept, one takes the next number. */
export function NumerosDoubles({ doubles }: { readonly doubles: readonly NumeroDouble[] }) {
  return doubles.map(({ reference, lignes }) => (
    <section key={reference} className={styles["conflit"]} aria-label={`Numéro ${reference} en double`}>
      <p className={styles["fil"]}><Etiquette ton="conflict">Numéro en double</Etiquette></p>
      <h2 className="t16">{`${lignes.length === 2 ? "Deux dossiers portent" : `${lignes.length} dossiers portent`} le numéro ${reference}.`}</h2>
      <ul className={styles["doubles"]}>{lignes.map((ligne) => <DossierDouble key={ligne.id} ligne={ligne} />)}</ul>
    </section>
  ));
}

function DossierDouble({ ligne: { id, debiteur, dateOuverture } }: { readonly ligne: LigneDossier }) {
  const { aujourdhui } = useContexte();
  const { lignes } = usePortefeuille();
  const save = useChamp(createSujetId("dossier", id));
  const suivante = createReferences(lignes.map(({ reference }) => reference), splitJour(aujourdhui).annee)();
  return (
    <li>
      <a href={formatRoute({ panneau: "fiche", dossierId: id })}>{debiteur}</a>
      <span className="ink3">{`ouvert le ${formatJour(dateOuverture)}`}</span>
      <Button size="xs" onClick={() => void save("reference", suivante)}>{`Lui donner le numéro ${suivante}`}</Button>
    </li>
  );
}
