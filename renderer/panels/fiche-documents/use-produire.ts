import { createActeProduit } from "#shared/actes/acte-produit.ts";
import type { Reponses } from "#shared/actes/faits-acte.ts";
import { formatNomActe } from "#shared/actes/noms-actes.ts";
import type { Derogation } from "#shared/actes/verifications/verification.ts";
import { listSuitesActe } from "#shared/suivi/rgpd/demandes.ts";
import type { VueDossier } from "#shared/suivi/vue-dossier.ts";
import { useContexte } from "../../app/Contexte.tsx";
import { saveDocument } from "../../bridge/bridge.ts";
import { computeEmpreinte } from "../../db/empreinte.ts";
import { createId } from "../../hooks/create-id.ts";
import { showEchec } from "../../hooks/notices.tsx";
import { useEnregistrer } from "../../hooks/use-enregistrer.ts";
import { useTravail } from "../../hooks/use-travail.ts";
import type { ActePret } from "./use-actes.ts";

export interface Produire {
  readonly isEnCours: boolean;
  /** Writes the file, then keeps the act in the dossier; true once it is kept. */
  readonly produce: (acte: ActePret, reponses: Reponses, derogations: readonly Derogation[]) => Promise<boolean>;
  /** The file alone, gaps visible; keeps nothing. */
  readonly writeBrouillon: (acte: ActePret) => Promise<void>;
}

export function useProduire(vue: VueDossier): Produire {
  const { isEnCours, during } = useTravail();
  const { aujourdhui } = useContexte();
  const enregistrer = useEnregistrer();
  const formatNom = ({ modele }: ActePret) => formatNomActe({ acte: modele.id, reference: vue.dossier.reference, debiteur: vue.debiteur?.nom ?? "", date: aujourdhui });
  return {
    isEnCours,
    writeBrouillon: (acte) => during(async () => void (await writeDocx(acte, `brouillon-${formatNom(acte)}`))),
    produce: (acte, reponses, derogations) =>
      during(async () => {
        const ecrit = await writeDocx(acte, formatNom(acte));
        if (ecrit === undefined) return false;
        const { modele, verifications } = acte;
        const acteId = createId();
        const fait = createActeProduit(vue, { acteId, modele, nomFichier: ecrit.nom, empreinte: ecrit.empreinte, reponses, derogations, verifications, valeurs: acte.redige.valeurs, empreinteModele: acte.empreinteModele }, aujourdhui);
        return (await enregistrer({ brouillons: [fait, ...listSuitesActe(vue, { acteId, modele: modele.id, titre: modele.titre }, aujourdhui)], annonce: `Acte produit\u00A0: ${ecrit.nom}` })) !== undefined;
      }),
  };
}

interface FichierEcrit {
  readonly nom: string;
  readonly empreinte: string;
}

/** `undefined`: the person closed the dialog, or the failure has been said; nothing is half written. */
async function writeDocx({ write }: ActePret, nom: string): Promise<FichierEcrit | undefined> {
  try {
    const contenu = new Uint8Array(await write());
    const empreinte = await computeEmpreinte(contenu);
    const reponse = await saveDocument({ nom: `${nom}.docx`, contenu });
    if (!reponse.ok) showEchec("L’acte n’a pas été écrit", `${reponse.detail} Rien n’est perdu\u00A0: vos réponses restent là, recommencez quand vous voulez.`);
    return reponse.ok && reponse.value.kind === "enregistre" ? { nom: reponse.value.nom, empreinte } : undefined;
  } catch (erreur) {
    showEchec("L’acte n’a pas été écrit", `${erreur instanceof Error ? erreur.message : String(erreur)} Vos réponses restent là.`);
    return undefined;
  }
}
