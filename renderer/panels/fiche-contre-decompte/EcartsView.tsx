import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { formatJourLong } from "#shared/kernel/format-jour.ts";
import { formatMontant, formatMontantNu } from "#shared/kernel/format-montant.ts";
import type { Jour } from "#shared/kernel/jour.ts";
import { formatReference } from "#shared/kernel/format-reference.ts";
import type { ContreDecompte } from "#shared/regles/decompte/contre-decompte.ts";
import { type ContreDecompteDossier, formatLettreEcarts, formatRapprochement, LIBELLES_POSTE_ETUDE } from "#shared/suivi/contre-decompte-dossier.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { printPage } from "../../bridge/bridge.ts";
import { Etat, type Ton } from "../../components/Etat.tsx";
import { Section } from "../../components/Page.tsx";
import { ResultatView } from "../../components/ResultatView.tsx";
import { copyText } from "../../hooks/copy-text.ts";
import { useEcrireEcarts } from "./use-ecrire-ecarts.ts";

interface Props {
  readonly vue: VueDossier;
  readonly resultat: ContreDecompteDossier;
  readonly arreteAu: Jour;
}

const ETATS: Readonly<Record<ContreDecompte["lignes"][number]["etat"], readonly [Ton, string]>> = { conforme: ["acquis", "conforme"], expliquee: ["soon", "expliqué"], "non-expliquee": ["late", "non expliqué"] };

/** What differs and why, then the letter that says so. */
export function EcartsView({ vue, resultat, arreteAu }: Props) {
  const { comparaison, mouvements, avis } = resultat;
  const divergents = mouvements.filter(({ etat }) => etat !== "concorde");
  return (
    <>
      <Section titre="Écarts" note={`au ${formatJourLong(arreteAu)}`}>
        {comparaison.kind === "calcule" ? <Comparaison valeur={comparaison.valeur} /> : <ResultatView titre="Comparaison" resultat={comparaison} format={() => ""} />}
        {avis.map((phrase) => <p key={phrase} className="st late">{phrase}</p>)}
      </Section>
      {mouvements.length > 0 && (
        <Section titre="Règlements et reversements" note={divergents.length === 0 ? "tous d’accord" : undefined}>
          <ul aria-label="Règlements et reversements">{mouvements.map((mouvement, rang) => <li key={`${mouvement.nature}/${rang}`} className={mouvement.etat === "concorde" ? "ink3" : "ink"}>{formatRapprochement(mouvement)}</li>)}</ul>
        </Section>
      )}
      <Lettre vue={vue} resultat={resultat} arreteAu={arreteAu} />
    </>
  );
}

function Comparaison({ valeur: { lignes, causes } }: { readonly valeur: ContreDecompte }) {
  return (
    <>
      <table className="t r32" aria-label="Écarts poste par poste">
        <thead><tr><th scope="col">Poste</th><th scope="col" className="num">L’étude</th><th scope="col" className="num">Nous</th><th scope="col" className="num">Écart</th><th scope="col">État</th></tr></thead>
        <tbody>
          {lignes.map(({ poste, leur, notre, ecart, etat }) => (
            <tr key={poste} className={poste === "total" ? "total" : undefined}>
              <td className="ink">{LIBELLES_POSTE_ETUDE[poste]}</td><td className="num">{formatMontantNu(leur)}</td><td className="num">{formatMontantNu(notre)}</td><td className="num ink med">{formatMontantNu(ecart)}</td><td><Etat ton={ETATS[etat][0]}>{ETATS[etat][1]}</Etat></td>
            </tr>
          ))}
        </tbody>
      </table>
      {causes.map(({ id, libelle, effets, references: [reference] }) => (
        <p key={id}><b className="med">Cause retrouvée par recalcul : </b>{libelle}<span className="ink3">{` (${[...effets.map(({ poste, montant }) => `${LIBELLES_POSTE_ETUDE[poste].toLowerCase()} ${formatMontant(montant)}`), formatReference(reference)].join(", ")})`}</span></p>
      ))}
    </>
  );
}

/** The letter may be changed before it leaves; what is compared again writes it again. */
function Lettre({ vue, resultat, arreteAu }: Props) {
  const propose = formatLettreEcarts(vue, resultat, arreteAu);
  const [saisie, setSaisie] = useState<{ readonly propose: string; readonly texte: string }>();
  const texte = saisie?.propose === propose ? saisie.texte : propose;
  const { writeCourriel, writeTable } = useEcrireEcarts(vue, resultat, arreteAu);
  return (
    <Section titre="Lettre à l’étude">
      <Textarea aria-label="Texte de la lettre" autosize minRows={8} maxRows={24} maxLength={20_000} value={texte} onChange={({ currentTarget }) => setSaisie({ propose, texte: currentTarget.value })} />
      <div className="actions-ligne">
        <Button size="xs" variant="filled" onClick={() => void writeCourriel(texte)}>Écrire le courriel</Button>
        <Button size="xs" onClick={() => copyText(texte)}>Copier la lettre</Button>
        <Button size="xs" onClick={() => void writeTable()}>Écarts au format CSV</Button>
        <Button size="xs" variant="subtle" onClick={() => void printPage()}>Imprimer</Button>
      </div>
    </Section>
  );
}
