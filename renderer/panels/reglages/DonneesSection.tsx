import { Button } from "@mantine/core";
import { formatNombreDe } from "#shared/kernel/texte.ts";
import { Section } from "../../components/Page.tsx";
import { formatRoute } from "../../app/routes.ts";
import { enterDecouverte, useDecouverte } from "../../hooks/use-decouverte.ts";
import { useEtatPoste } from "./use-reglages.ts";

/** Where everything lies, in words, and what runs. */
export function DonneesSection() {
  const etat = useEtatPoste();
  const isDecouverte = useDecouverte();
  return (
    <Section titre="Vos données">
      <div className="reg-prose">
        <p>Tout est sur ce poste, dans le coffre d’Exigible : un journal où rien ne s’efface, et les pièces telles que vous les avez déposées. Ce que montre l’écran en est une copie, refaite si elle s’abîme.</p>
        <p>Phrase secrète, code de secours, verrouillage et sauvegardes&nbsp;: <a className="lien" href={formatRoute({ panneau: "securite" })}>Sécurité et sauvegardes</a>.</p>
        <p>Rien ne part sur le réseau. Seuls sortent les documents que vous enregistrez vous-même.</p>
      </div>
      {etat !== undefined && (
        <dl className="kv reg-note">
          <dt>Journal</dt><dd className="tn">{formatNombreDe(etat.faits, "fait", "faits")}</dd>
          <dt>Exigible</dt><dd className="tn">version {etat.application}</dd>
          <dt>Moteur</dt><dd className="tn">{etat.moteur}</dd>
        </dl>
      )}
      {!isDecouverte && <Button size="xs" className="reg-note" onClick={() => void enterDecouverte()}>Découvrir avec un portefeuille fictif</Button>}
    </Section>
  );
}
