import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { Creancier } from "#shared/model/dossier.ts";
import { createSujetId } from "#shared/model/fait.ts";
import { SILENCE_USUEL } from "#shared/suivi/veille.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { MontantField } from "../../components/MontantField.tsx";
import { Section } from "../../components/Page.tsx";
import { useChamp } from "../../hooks/use-champ.ts";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";

/** From which amount a second person countersigns a qualification: a choice of the company; empty, never. */
export function DelegationSection({ creancier }: { readonly creancier: Creancier }) {
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const enVigueur = creancier.delegation?.seuilVisa;
  const [seuilVisa, setSeuilVisa] = useState(enVigueur);
  const save = () => enregistrer({
    brouillons: [{ sujet: createSujetId("creancier", creancier.id), type: "delegation", dateFait: aujourdhui, remplace: creancier.delegation === undefined ? [] : [creancier.delegation.faitId], contenu: { seuilVisa } }],
    annonce: seuilVisa === undefined ? "Visa supprimé" : "Seuil de visa enregistré",
  });
  return (
    <Section titre="Visa" note="une seconde personne vise la qualification">
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void save(); }}>
        <MontantField largeur={240} label="À partir de, dû au jour" description="Vide : aucun visa n’est demandé." valeur={seuilVisa} onChange={setSeuilVisa} />
        <Button type="submit" size="xs" variant="filled" disabled={seuilVisa === enVigueur} style={{ justifySelf: "start" }}>Enregistrer le seuil</Button>
      </form>
    </Section>
  );
}

/** Up to which balance the application proposes to give it up rather than pay for an act: a choice of the company; empty, never. */
export function SoldeMinimeSection({ creancier: { id, soldeMinime } }: { readonly creancier: Creancier }) {
  const save = useChamp(createSujetId("creancier", id));
  const [saisi, setSaisi] = useState(soldeMinime);
  return (
    <Section titre="Petit solde" note="après un règlement, quand un acte coûterait plus">
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void save("soldeMinime", saisi); }}>
        <MontantField largeur={240} label="Proposer l’abandon jusqu’à" description="Vide : aucun abandon n’est proposé." valeur={saisi} onChange={setSaisi} />
        <Button type="submit" size="xs" variant="filled" disabled={saisi === soldeMinime} style={{ justifySelf: "start" }}>Enregistrer le plafond</Button>
      </form>
    </Section>
  );
}

/** After how many days the silence of a mandataire comes back to Ma journée: a choice of the company; empty, the habit of the house. */
export function SilenceSection({ creancier: { id, silenceMandataire } }: { readonly creancier: Creancier }) {
  const save = useChamp(createSujetId("creancier", id));
  const [saisi, setSaisi] = useState<number | undefined>(silenceMandataire);
  return (
    <Section titre="Silence d’un mandataire" note="quand aucune date n’est convenue">
      <form className="saisie-grille" onSubmit={(envoi) => { envoi.preventDefault(); void save("silenceMandataire", saisi); }}>
        <NumberInput label="Le relancer après" w={240} suffix=" jours sans nouvelles" min={1} max={365} clampBehavior="strict" allowDecimal={false} allowNegative={false} hideControls description={`Vide\u00A0: ${SILENCE_USUEL} jours, usage de la maison.`} value={saisi ?? ""} onChange={(valeur) => setSaisi(typeof valeur === "number" ? valeur : undefined)} />
        <Button type="submit" size="xs" variant="filled" disabled={saisi === silenceMandataire} style={{ justifySelf: "start" }}>Enregistrer le délai</Button>
      </form>
    </Section>
  );
}
