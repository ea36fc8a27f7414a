import type { Handlers } from "#shared/ipc/contract.ts";
import type { EtatEquipe, EquipeVue, MembreVu } from "#shared/ipc/equipe-channels.ts";
import { can } from "#shared/model/membres-roles.ts";
import type { EtatPartage } from "#shared/ipc/partage-channels.ts";

type Canaux = Extract<keyof Handlers, `partage:${string}` | `equipe:${string}`>;

/** How sharing stands when the window opens: alone by default; `equipe` has colleagues, one who asks to come in, and what goes wrong; `copie` is the copy of a post, too. */
export type DepartPartage = "seul" | "equipe" | "copie";

const HEURE = 3_600_000;
const NOM_DOSSIER = "Contentieux";
const MOI = "pontsimulepontsi";
const DEMANDE = "d".repeat(64);

interface Etat {
  equipe: EtatEquipe;
  dossier: { readonly nom: string; readonly contenu: "vide" | "equipe" } | undefined;
  /** What the window said that it shows. */
  racine: string | undefined;
  readonly maintenant: () => number;
  readonly isRiche: boolean;
  /** A copy of this post writes on its own. */
  isDouble: boolean;
}

/** A team in memory: a folder that is always there, words that are always the same, a colleague who asks at once. */
export function createFakePartage(horloge: () => number, depart: DepartPartage = "seul"): Pick<Handlers, Canaux> {
  const maintenant = (): number => Math.floor(horloge());
  const isRiche = depart !== "seul";
  const etat: Etat = { racine: undefined, maintenant, isRiche, isDouble: depart === "copie", equipe: isRiche ? { kind: "membre", equipe: createEquipeRiche(maintenant()) } : { kind: "seule" }, dossier: isRiche ? { nom: NOM_DOSSIER, contenu: "equipe" } : undefined };
  return { ...createFolderHandlers(etat), ...createEquipeHandlers(etat) };
}

function createFolderHandlers(etat: Etat): Pick<Handlers, Extract<Canaux, `partage:${string}`>> {
  const gardes = new Set<string>();
  return {
    "partage:etat": async () => Promise.resolve(createEtatPartage(etat)),
    "partage:choose": async () => {
      etat.dossier = { nom: NOM_DOSSIER, contenu: "vide" };
      return Promise.resolve({ kind: "choisi", ...etat.dossier });
    },
    "partage:connect": async ({ adresse }) => {
      etat.dossier = { nom: adresse.replace(/^https?:\/\//, ""), contenu: "vide" };
      return Promise.resolve(etat.dossier);
    },
    "partage:exchange": async ({ isCopie = false }) => {
      etat.isDouble &&= !isCopie;
      return Promise.resolve({});
    },
    "partage:racine": async ({ racine }) => {
      etat.racine = racine;
      return Promise.resolve({});
    },
    "partage:pieces": async ({ dossierId, empreintes, isGarde = gardes.has(dossierId) }) => {
      if (isGarde) gardes.add(dossierId);
      else gardes.delete(dossierId);
      // The first pièce of a dossier is a colleague's, on its way.
      const absentes = etat.isRiche && !isGarde ? empreintes.slice(0, 1).map((empreinte) => ({ empreinte, recus: 2, total: 5 })) : [];
      return Promise.resolve({ isPartage: etat.dossier !== undefined, isGarde, absentes });
    },
    "partage:leave": async () => {
      etat.dossier = undefined;
      return Promise.resolve({});
    },
  };
}

function createEquipeHandlers(etat: Etat): Pick<Handlers, Extract<Canaux, `equipe:${string}`>> {
  const change = async (make: (equipe: EquipeVue) => Partial<EquipeVue>): Promise<Record<string, never>> => {
    if (etat.equipe.kind === "membre") etat.equipe = { kind: "membre", equipe: { ...etat.equipe.equipe, ...make(etat.equipe.equipe) } };
    return Promise.resolve({});
  };
  const changeMembre = (poste: string, make: (membre: MembreVu) => MembreVu) => change(({ membres }) => ({ membres: membres.map((membre) => (membre.poste === poste ? make(membre) : membre)) }));
  return {
    "equipe:etat": async () => Promise.resolve(etat.equipe),
    "equipe:create": async ({ nom, personne }) => {
      etat.equipe = { kind: "membre", equipe: { nom, empreinte: "7c1e 90ab 4f22 d3b8", isAdministrateur: true, membres: [createMembre(MOI, personne, "administrateur", etat.maintenant(), true)], invitations: [], demandes: [], rejets: [], reglages: [] } };
      return Promise.resolve({});
    },
    "equipe:invite": async ({ pour, role }) => {
      const expire = etat.maintenant() + 72 * HEURE;
      await change(({ invitations, membres }) => ({ invitations: [...invitations, { id: String(invitations.length).padStart(64, "1"), pour, role, expire, par: membres.find(({ isMoi }) => isMoi)?.personne ?? "" }] }));
      return { mots: "abeille balcon cabine dauphin éclipse fabuleux galerie habitude idéal jardin kayak lavande", expire };
    },
    "equipe:cancel": ({ invitation }) => change(({ invitations }) => ({ invitations: invitations.filter(({ id }) => id !== invitation) })),
    "equipe:join": async () => {
      etat.equipe = { kind: "attente", chiffres: "418205" };
      return Promise.resolve({ chiffres: "418205" });
    },
    "equipe:accept": ({ demande }) => change(({ demandes, membres }) => {
      const acceptee = demandes.find(({ id }) => id === demande);
      return acceptee === undefined ? {} : { demandes: demandes.filter(({ id }) => id !== demande), membres: [...membres, createMembre("z".repeat(16), acceptee.personne, acceptee.role, etat.maintenant())] };
    }),
    "equipe:remove": ({ poste, motif }) => changeMembre(poste, (membre) => ({ ...membre, sortie: { kind: "retrait", le: etat.maintenant(), par: "Claire Aubry", ...(motif === undefined ? {} : { motif }) } })),
    "equipe:setRole": ({ poste, role }) => change(({ membres, reglages }) => changeRole(membres, reglages, poste, role)),
  };
}

/** What a colleague wrote for the company counts no more once its role changes, but what this post wrote, which wrote everything here. */
function changeRole(membres: readonly MembreVu[], reglages: EquipeVue["reglages"], poste: string, role: MembreVu["role"]): Pick<EquipeVue, "membres" | "reglages"> {
  const autres = reglages.filter((borne) => borne.poste !== poste);
  const perdus = can(role, "regler") ? [] : membres.filter((membre) => membre.poste === poste).map(({ personne, isMoi }) => ({ poste, personne, sequence: isMoi ? Number.MAX_SAFE_INTEGER : 0 }));
  return { membres: membres.map((membre) => (membre.poste === poste ? { ...membre, role } : membre)), reglages: [...autres, ...perdus] };
}

function createMembre(poste: string, personne: string, role: MembreVu["role"], depuis: number, isMoi = false): MembreVu {
  return { poste, personne, role, depuis, isMoi, hasJumeau: false };
}

function createEquipeRiche(maintenant: number): EquipeVue {
  const [claire, lea, karim, ines] = [createMembre(MOI, "Claire Aubry", "administrateur", maintenant - 900 * HEURE, true), createMembre("a".repeat(16), "Léa Fontanel", "responsable", maintenant - 800 * HEURE), createMembre("b".repeat(16), "Karim Benali", "gestionnaire", maintenant - 700 * HEURE), createMembre("c".repeat(16), "Inès Roux", "lecteur", maintenant - 90 * HEURE)];
  const ancien: MembreVu = { ...createMembre("e".repeat(16), "Paul Ferrand", "gestionnaire", maintenant - 850 * HEURE), sortie: { kind: "retrait", le: maintenant - 200 * HEURE, par: "Claire Aubry", motif: "départ de la société" } };
  return {
    nom: "Service contentieux", empreinte: "7c1e 90ab 4f22 d3b8", isAdministrateur: true, membres: [claire, lea, karim, ancien, ines],
    invitations: [{ id: "f".repeat(64), pour: "Hugo Lemaire", role: "gestionnaire", expire: maintenant + 60 * HEURE, par: "Claire Aubry" }],
    demandes: [{ id: DEMANDE, personne: "Hugo Lemaire", pour: "Hugo Lemaire", role: "gestionnaire", chiffres: "418205", isMultiple: false }], rejets: [{ id: "9".repeat(64), par: "Karim Benali", le: maintenant - 50 * HEURE, quoi: "inviter", motif: "Karim Benali n’est pas administrateur\u00A0: inviter lui est refusé." }],
    reglages: [karim, ancien, ines].map(({ poste, personne }) => ({ poste, personne, sequence: 0 })),
  };
}

function createEtatPartage({ maintenant, isRiche, isDouble, dossier, racine }: Etat): EtatPartage {
  const vide: EtatPartage = { maintenant: maintenant(), isEnCours: false, nonPartages: { faits: 0 }, postes: [], quarantaine: [], alarmes: [], fichiers: 0, octets: 0, ...(racine === undefined ? {} : { racine }) };
  if (dossier === undefined) return vide;
  if (!isRiche) return { ...vide, dossier: { nom: dossier.nom, isAccessible: true, dernier: maintenant() } };
  const poste = (lettre: string, nom: string, faits: number, heures: number) => ({ poste: lettre.repeat(16), nom, isActif: true, dernier: maintenant() - heures * HEURE, faits, attente: 0, isPlusRecent: false });
  return {
    ...vide, dossier: { nom: dossier.nom, isAccessible: true, dernier: maintenant() - 120_000 }, nonPartages: { faits: 3, depuis: maintenant() - 90_000 },
    postes: [{ ...poste("a", "Léa Fontanel", 4_812, 0), accord: "egal" }, { ...poste("b", "Karim Benali", 2_209, 26), attente: 2, decalage: 13 * 60_000 }, { ...poste("c", "Inès Roux", 0, 3), isPlusRecent: true }],
    quarantaine: [{ nom: "0000000412-3f9ac1.seg", motif: "écrit par un poste retiré de l’équipe, après son retrait", octets: 2_989 }], alarmes: isDouble ? [{ nature: "poste-double", phrase: "Une copie de ce poste a écrit de son côté (profil copié, machine dupliquée ou restaurée)\u00A0: ses enregistrements sont repris, rien n’est perdu. Sur celui des deux qui est la copie, donnez-lui sa propre identité." }] : [], racine: "3f9ac1e27b40d815".repeat(4), fichiers: 1_284, octets: 18_400_000,
  };
}
