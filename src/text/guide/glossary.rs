//! Words that the screens use and that not everybody knows.

use super::Block::Terms;
use super::{Both, Page, Part, Term, b};

pub(super) static PAGE: Page = Page {
    id: "glossary",
    title: b("Woordenlijst", "Glossary"),
    lead: b("Wat de woorden op deze pagina’s betekenen.", "What the words on these pages mean."),
    parts: &[
        Part { id: "numbers", title: b("Over de getallen", "About the numbers"), blocks: &[Terms(NUMBERS)] },
        Part { id: "weighing", title: b("Over het wegen", "About the weighing"), blocks: &[Terms(WEIGHING)] },
        Part {
            id: "medicines",
            title: b("Over medicijnen en hun effecten", "About medicines and their effects"),
            blocks: &[Terms(MEDICINES)],
        },
    ],
};

const fn t(id: &'static str, name: Both, means: Both) -> Term {
    Term { id, name, means }
}

const NUMBERS: &[Term] = &[
    t(
        "placebo",
        b("Placebo", "Placebo"),
        b(
            "Een pil zonder werkzame stof. Mensen met placebo merken ook dingen, dus het verschil met placebo zegt meer dan het getal alleen.",
            "A pill without an active substance. People on placebo notice things too, so the difference from placebo says more than the number alone.",
        ),
    ),
    t(
        "out-of-100",
        b("Van de 100", "Out of 100"),
        b(
            "Hoeveel mensen van een groep van 100 iets hebben. 20 van de 100 betekent ook: 80 van de 100 hebben het niet.",
            "How many people in a group of 100 have something. 20 of 100 also means: 80 of 100 do not have it.",
        ),
    ),
    t(
        "range",
        b("Bereik (95%-interval)", "Range (95% interval)"),
        b(
            "Waar het echte getal waarschijnlijk tussen ligt. Hoe breder het bereik, hoe minder zeker het getal.",
            "Where the real number probably lies. The wider the range, the less sure the number.",
        ),
    ),
    t(
        "credible-interval",
        b("Geloofwaardigheidsinterval (CrI)", "Credible interval (CrI)"),
        b(
            "Een bereik uit een berekening met kansen (Bayesiaans): het echte getal ligt er met 95 van de 100 kans in, als de aannames kloppen. Hier wordt het gebruikt als een gewoon 95%-interval.",
            "A range from a calculation with probabilities (Bayesian): the real number lies in it with a chance of 95 of 100, if the assumptions hold. Here it is used like any 95% interval.",
        ),
    ),
    t(
        "odds-ratio",
        b("Odds ratio (OR)", "Odds ratio (OR)"),
        b(
            "Vergelijkt de odds met het medicijn en met placebo. De odds zijn het aantal mensen mét, gedeeld door het aantal zonder. 1 betekent geen verschil.",
            "Compares the odds on the medicine and on placebo. The odds are the number of people with it, divided by the number without. 1 means no difference.",
        ),
    ),
    t(
        "risk-ratio",
        b("Risk ratio (RR)", "Risk ratio (RR)"),
        b(
            "De kans met het medicijn gedeeld door de kans met placebo. 2 betekent: een twee keer zo grote kans. 1 betekent geen verschil.",
            "The chance on the medicine divided by the chance on placebo. 2 means: twice the chance. 1 means no difference.",
        ),
    ),
    t(
        "mean-difference",
        b("Gemiddeld verschil (MD)", "Mean difference (MD)"),
        b(
            "Hoeveel de groep met het medicijn gemiddeld verschilt van de groep met placebo, in kg of een andere eenheid.",
            "How much the group on the medicine differs on average from the group on placebo, in kg or another unit.",
        ),
    ),
    t(
        "standardised-mean-difference",
        b("Gestandaardiseerd gemiddeld verschil (SMD)", "Standardised mean difference (SMD)"),
        b(
            "Een gemiddeld verschil, gemeten in standaarddeviaties: de maat voor hoe ver mensen uit elkaar liggen. Zo kun je verschillende vragenlijsten vergelijken. 0 betekent geen verschil.",
            "An average difference, measured in standard deviations: the measure of how far people lie apart. It makes different questionnaires comparable. 0 means no difference.",
        ),
    ),
    t(
        "u3",
        b("Cohens U3", "Cohen’s U3"),
        b(
            "Van de 100 mensen met het medicijn: hoeveel er beter af zijn dan de gemiddelde persoon met placebo. 50 betekent geen verschil.",
            "Of 100 people on the medicine: how many end up better than the average person on placebo. 50 means no difference.",
        ),
    ),
    t(
        "incidence",
        b("Incidentie", "Incidence"),
        b(
            "Hoeveel mensen iets kregen, zonder vergelijking met placebo. Soms per jaar.",
            "How many people got something, without a comparison with placebo. Sometimes per year.",
        ),
    ),
    t(
        "baseline",
        b("Gezamenlijk placebogetal", "Common placebo number (baseline)"),
        b(
            "Hoeveel van de 100 mensen met placebo een effect hadden: alle mensen die het hadden, gedeeld door alle mensen in de gebruikte placebogroepen. Alle medicijnen worden op dit getal vergeleken.",
            "How many of 100 people on placebo had an effect: all people who had it, divided by all people in the placebo groups used. All medicines are compared on this number.",
        ),
    ),
    t(
        "network-meta-analysis",
        b("Netwerk-meta-analyse", "Network meta-analysis"),
        b(
            "Een gezamenlijke berekening over veel onderzoeken. Zo kun je ook medicijnen vergelijken die nooit in één onderzoek zaten, via wat zij gemeen hebben.",
            "A joint calculation over many trials. It also compares medicines that were never in one trial, by way of what they have in common.",
        ),
    ),
    t(
        "indirect",
        b("Indirect vergeleken", "Compared indirectly"),
        b(
            "Vergeleken via een ander medicijn, niet rechtstreeks in één onderzoek. Dat is minder zeker.",
            "Compared by way of another medicine, not directly in one trial. That is less sure.",
        ),
    ),
    t(
        "trial",
        b("Onderzoek (trial)", "Trial"),
        b(
            "Hier: een onderzoek waarin mensen een medicijn, een ander medicijn of een placebo kregen en daarna is gemeten wat er gebeurde.",
            "Here: a study in which people got a medicine, another medicine or a placebo, and what happened was measured afterwards.",
        ),
    ),
    t(
        "double-blind",
        b("Dubbelblind", "Double-blind"),
        b(
            "Noch de deelnemers noch de onderzoekers weten wie wat krijgt, zodat verwachtingen het resultaat minder kleuren.",
            "Neither participants nor researchers know who gets what, so that expectations colour the result less.",
        ),
    ),
    t(
        "median",
        b("Mediaan", "Median"),
        b("De middelste als je alles op volgorde zet.", "The middle one when everything is put in order."),
    ),
    t(
        "reliable",
        b("Betrouwbaar genoeg", "Reliable enough"),
        b(
            "Er is genoeg en passend gemeten om het getal mee te laten wegen. Het zegt niet dat het getal precies klopt.",
            "Enough was measured, and in a fitting way, to let the number weigh. It does not say that the number is exactly right.",
        ),
    ),
    t(
        "too-little",
        b("Te weinig gemeten", "Measured too little"),
        b(
            "Er is wel een getal, maar het is te onzeker of niet te vergelijken. Een onzeker getal weegt mee met zijn eigen brede bereik, een getal dat niet te vergelijken is nooit.",
            "There is a number, but it is too unsure or cannot be compared. An unsure number weighs with its own wide range, one that cannot be compared never does.",
        ),
    ),
    t(
        "no-figure",
        b("Geen cijfer", "No figure"),
        b(
            "Wij hebben geen cijfer. Of iemand het heeft gemeten, weten we niet. Het betekent niet dat het effect er niet is.",
            "We have no figure. Whether anybody measured it we do not know. It does not mean that the effect does not exist.",
        ),
    ),
    t(
        "like-placebo",
        b("Ongeveer gelijk aan placebo", "About the same as placebo"),
        b(
            "Er is een betrouwbaar getal, en dat verschilt weinig van het getal met placebo, ook met het bereik meegerekend.",
            "There is a reliable number, and it differs little from the placebo number, with its range taken into account.",
        ),
    ),
    t(
        "label",
        b("Bijsluiter of productinformatie (label)", "Label"),
        b(
            "De officiële tekst van de maker bij een medicijn. Hier komen soms getallen uit, soms alleen categorieën zoals “minstens 10 van de 100”.",
            "The official text of the maker about a medicine. Some numbers come from it, sometimes only categories such as “at least 10 of 100”.",
        ),
    ),
    t(
        "band",
        b("Categorie van de bijsluiter", "Category on the label"),
        b(
            "Een grove aanduiding van hoeveel mensen iets krijgen. Anders geteld dan in onderzoeken, dus ze weegt niet mee.",
            "A rough indication of how many people get something. Counted differently from trials, so it does not weigh.",
        ),
    ),
    t(
        "expert-rating",
        b("Oordeel van deskundigen", "Expert rating"),
        b(
            "Deskundigen zetten medicijnen in volgorde, bijvoorbeeld met 0, + of ++. Er zijn dan geen aantallen.",
            "Experts put medicines in an order, for example with 0, + or ++. There are no numbers then.",
        ),
    ),
    t(
        "certainty",
        b("Zekerheid", "Certainty"),
        b(
            "Hoeveel je op een getal kunt bouwen, in drie niveaus. Het volgt uit een vaste regel en gaat over het getal, niet over het medicijn.",
            "How much you can build on a number, in three levels. It follows from a fixed rule and is about the number, not about the medicine.",
        ),
    ),
    t(
        "grade",
        b("GRADE", "GRADE"),
        b(
            "Een internationale manier waarop mensen beoordelen hoe zeker bewijs is. De vaste regel op deze pagina’s is iets anders.",
            "An international way in which people judge how sure evidence is. The fixed rule on these pages is something else.",
        ),
    ),
    t(
        "source",
        b("Bron", "Source"),
        b(
            "Het artikel, de bijsluiter of de tabel waar een getal is gelezen. Elk getal leidt naar zijn bron.",
            "The article, label or table in which a number was read. Every number leads to its source.",
        ),
    ),
    t(
        "reviewed",
        b("Gecontroleerd", "Checked (reviewed)"),
        b(
            "Of een behandelaar de cijfers van een groep medicijnen heeft nagekeken, en zo ja wie en wanneer.",
            "Whether a clinician has checked the figures of a class of medicines, and if so who and when.",
        ),
    ),
];

const WEIGHING: &[Term] = &[
    t(
        "effect",
        b("Effect", "Effect"),
        b(
            "Iets wat een medicijn kan doen: een bijwerking, iets wat in het dagelijks leven in de weg zit, of verbetering van klachten.",
            "Something a medicine can do: a side effect, something that gets in the way of daily life, or improvement of symptoms.",
        ),
    ),
    t(
        "wish",
        b("Wens", "Wish"),
        b(
            "Wat jij belangrijk vindt: een effect, hoe belangrijk het is, en of je er minder of meer van wilt.",
            "What matters to you: an effect, how much it matters, and whether you want less or more of it.",
        ),
    ),
    t(
        "importance",
        b("Belang", "Importance"),
        b(
            "Hoe zwaar een wens telt: maakt niet uit, een beetje, veel of heel veel.",
            "How much a wish counts: it does not matter, a little, a lot or very much.",
        ),
    ),
    t(
        "deal-breaker",
        b("Grens die je niet kunt accepteren", "Limit you cannot accept (deal-breaker)"),
        b(
            "Medicijnen boven deze grens komen in een eigen lijst. Medicijnen waarvan dat niet bekend is ook. Ze verdwijnen niet.",
            "Medicines above this limit move to a list of their own. So do those of which it is not known. They do not disappear.",
        ),
    ),
    t(
        "distance",
        b("Afstand tot je wensen (fit)", "Distance from your wishes (fit)"),
        b(
            "Hoe ver een medicijn van al je wensen samen af ligt, van 0 tot 1. Lager is dichterbij.",
            "How far a medicine lies from all your wishes together, from 0 to 1. Lower is closer.",
        ),
    ),
    t(
        "burden",
        b("Last", "Burden"),
        b(
            "Hoe ver één getal van één wens af ligt: 0 is het dichtst bij je wens van alle medicijnen, 1 het verst ervan af.",
            "How far one number lies from one wish: 0 is the closest to your wish of all medicines, 1 the furthest from it.",
        ),
    ),
    t(
        "known-share",
        b("Bekend deel", "Known share"),
        b(
            "Voor welk deel van je wensen een medicijn een getal heeft dat meeweegt, gewogen naar belang.",
            "For which part of your wishes a medicine has a number that weighs, weighted by importance.",
        ),
    ),
    t(
        "group",
        b("Groep zonder duidelijk verschil", "Group without a clear difference"),
        b(
            "Medicijnen waarvan we niet kunnen zeggen of ze verder van je wensen af liggen dan het eerste van de groep.",
            "Medicines of which we cannot say whether they are further from your wishes than the first of the group.",
        ),
    ),
    t(
        "place-range",
        b("Plaats 2 tot 7", "Place 2 to 7"),
        b(
            "De plaatsen die een medicijn kan hebben als de onzekerheid meetelt: in 90 van de 100 berekeningen ligt de plaats hiertussen.",
            "The places a medicine can have when uncertainty counts: in 90 of 100 calculations the place lies in between.",
        ),
    ),
    t(
        "smaa",
        b("SMAA", "SMAA"),
        b(
            "De methode achter de volgorde: alles heel veel keer opnieuw wegen, met getallen en wensen die een beetje schuiven.",
            "The method behind the order: weighing everything again very many times, with numbers and wishes that shift a little.",
        ),
    ),
    t(
        "draw",
        b("Trekking", "Draw"),
        b(
            "Eén berekening met getallen die ook waar zouden kunnen zijn. De pagina doet er 10 000.",
            "One calculation with numbers that could also be true. The page does 10 000 of them.",
        ),
    ),
];

const MEDICINES: &[Term] = &[
    t(
        "prescriber",
        b("Voorschrijver", "Prescriber"),
        b(
            "Wie jouw medicijn voorschrijft: bijvoorbeeld een huisarts, psychiater of verpleegkundig specialist.",
            "Who prescribes your medicine: for example a general practitioner, psychiatrist or nurse practitioner.",
        ),
    ),
    t(
        "inn",
        b("Stofnaam (INN)", "Substance name (INN)"),
        b(
            "De internationale naam van de werkzame stof. Dezelfde stof kan onder verschillende merknamen worden verkocht.",
            "The international name of the active substance. The same substance can be sold under different brand names.",
        ),
    ),
    t(
        "atc",
        b("ATC-code", "ATC code"),
        b(
            "Een code van de Wereldgezondheidsorganisatie waarmee medicijnen zijn ingedeeld.",
            "A code of the World Health Organization by which medicines are classified.",
        ),
    ),
    t(
        "ddd",
        b("DDD (gemiddelde dagdosis)", "Defined daily dose (DDD)"),
        b(
            "Een rekeneenheid van de Wereldgezondheidsorganisatie: de aangenomen gemiddelde onderhoudsdosis per dag voor volwassenen, bij het belangrijkste gebruik. Het is geen advies voor een dosis.",
            "A unit for counting of the World Health Organization: the assumed average maintenance dose per day for adults, in its main use. It is no advice about a dose.",
        ),
    ),
    t(
        "half-life",
        b("Halfwaardetijd", "Half-life"),
        b(
            "Hoe lang het duurt tot de helft van een stof uit je bloed is.",
            "How long it takes until half of a substance has left your blood.",
        ),
    ),
    t(
        "cyp",
        b("CYP-enzymen", "CYP enzymes"),
        b(
            "Stoffen in vooral de lever die medicijnen afbreken. Andere medicijnen, roken of aanleg kunnen ze sneller of trager maken.",
            "Substances mainly in the liver that break medicines down. Other medicines, smoking or heredity can make them faster or slower.",
        ),
    ),
    t(
        "interaction",
        b("Wisselwerking (interactie)", "Interaction"),
        b(
            "Twee middelen die elkaars werking veranderen. Vertel daarom je voorschrijver en apotheker alles wat je gebruikt.",
            "Two substances that change each other’s effects. So tell your prescriber and pharmacist everything you use.",
        ),
    ),
    t(
        "contraindication",
        b("Contra-indicatie", "Contraindication"),
        b(
            "Een reden waarom iemand een medicijn niet mag krijgen, zoals een andere ziekte.",
            "A reason why somebody must not get a medicine, such as another illness.",
        ),
    ),
    t(
        "indication",
        b("Indicatie", "Indication"),
        b("Waarvoor een medicijn officieel is bedoeld.", "What a medicine is officially meant for."),
    ),
    t(
        "monitoring",
        b("Controles (monitoring)", "Monitoring"),
        b(
            "Metingen tijdens het gebruik, zoals gewicht, bloeddruk, bloedonderzoek of een hartfilmpje.",
            "Measurements during use, such as weight, blood pressure, blood tests or a heart tracing.",
        ),
    ),
    t(
        "boxed-warning",
        b("Waarschuwing in een kader", "Boxed warning"),
        b(
            "Een ernstige waarschuwing die in Amerikaanse productinformatie in een kader staat.",
            "A serious warning that stands in a box in the product information in the United States.",
        ),
    ),
    t(
        "long-acting-injection",
        b("Depot (langwerkende injectie)", "Long-acting injection (depot)"),
        b(
            "Een prik waaruit het medicijn in weken of maanden langzaam vrijkomt. Het is daarna niet snel uit je lichaam te krijgen.",
            "An injection from which the medicine is released slowly over weeks or months. It cannot be removed from the body quickly afterwards.",
        ),
    ),
    t(
        "withdrawal",
        b("Ontwenningsverschijnselen", "Withdrawal symptoms"),
        b(
            "Klachten die kunnen komen door minderen of stoppen, zoals duizeligheid, slecht slapen of onrust. Ze kunnen lijken op terugkeer van de oude klachten.",
            "Symptoms that can come from lowering or stopping, such as dizziness, poor sleep or restlessness. They can resemble a return of the old symptoms.",
        ),
    ),
    t(
        "tapering",
        b("Afbouwen", "Tapering"),
        b(
            "De dosis stap voor stap verlagen, in overleg met je voorschrijver.",
            "Lowering the dose step by step, together with your prescriber.",
        ),
    ),
    t(
        "treatment-response",
        b("Respons", "Response"),
        b(
            "Een verbetering die groter is dan een afgesproken grens, bijvoorbeeld de helft minder klachten op een vragenlijst. De klachten hoeven niet weg te zijn.",
            "An improvement larger than an agreed threshold, for example half the symptoms on a questionnaire. The symptoms need not be gone.",
        ),
    ),
    t(
        "antidepressant",
        b("Antidepressivum", "Antidepressant"),
        b(
            "Een medicijn tegen depressie. Sommige worden ook gegeven bij angst, dwang of pijn.",
            "A medicine against depression. Some are also given for anxiety, obsessions or pain.",
        ),
    ),
    t(
        "antipsychotic",
        b("Antipsychoticum", "Antipsychotic"),
        b(
            "Een medicijn tegen psychose, zoals stemmen horen of wantrouwen. Sommige worden ook bij andere aandoeningen gegeven.",
            "A medicine against psychosis, such as hearing voices or distrust. Some are also given for other conditions.",
        ),
    ),
    t(
        "ssri",
        b("SSRI", "SSRI"),
        b(
            "Een groep antidepressiva (selectieve serotonine-heropnameremmers). Ze werken op de boodschapperstof serotonine.",
            "A group of antidepressants (selective serotonin reuptake inhibitors). They act on the messenger substance serotonin.",
        ),
    ),
    t(
        "snri",
        b("SNRI", "SNRI"),
        b(
            "Een groep antidepressiva die op serotonine en noradrenaline werkt (serotonine-noradrenaline-heropnameremmers).",
            "A group of antidepressants that act on serotonin and noradrenaline (serotonin-noradrenaline reuptake inhibitors).",
        ),
    ),
    t(
        "tca",
        b("TCA", "TCA"),
        b(
            "Een oudere groep antidepressiva (tricyclische antidepressiva), genoemd naar hun scheikundige vorm met drie ringen.",
            "An older group of antidepressants (tricyclic antidepressants), named after their chemical shape with three rings.",
        ),
    ),
    t(
        "mao-inhibitor",
        b("MAO-remmer", "MAO inhibitor"),
        b(
            "Een groep antidepressiva die de afbraak van serotonine en noradrenaline remt. Bij sommige horen regels over eten en andere medicijnen.",
            "A group of antidepressants that slow the breakdown of serotonin and noradrenaline. Some come with rules about food and other medicines.",
        ),
    ),
    t(
        "generation",
        b("Eerste en tweede generatie", "First and second generation"),
        b(
            "Oudere (klassieke) en nieuwere (atypische) antipsychotica. De grens is niet scherp, en de middelen binnen een generatie verschillen onderling veel.",
            "Older (typical) and newer (atypical) antipsychotics. The line is not sharp, and the medicines within a generation differ a lot.",
        ),
    ),
    t(
        "extrapyramidal",
        b("Extrapiramidale bijwerkingen", "Extrapyramidal side effects"),
        b(
            "Bijwerkingen op bewegen: stijfheid, trillen, traagheid, kramp van spieren, onrust en ongewilde bewegingen.",
            "Side effects on movement: stiffness, trembling, slowness, muscle cramps, restlessness and unwanted movements.",
        ),
    ),
    t(
        "parkinsonism",
        b("Parkinsonisme", "Parkinsonism"),
        b(
            "Stijfheid, trillen en trager bewegen die lijken op de ziekte van Parkinson.",
            "Stiffness, trembling and slower movement that resemble Parkinson’s disease.",
        ),
    ),
    t(
        "akathisia",
        b("Acathisie", "Akathisia"),
        b(
            "Onrust van binnen, waardoor stil zitten of stil staan moeilijk is.",
            "Inner restlessness, which makes it hard to sit or stand still.",
        ),
    ),
    t(
        "dystonia",
        b("Dystonie", "Dystonia"),
        b(
            "Spieren die vanzelf samentrekken, bijvoorbeeld in nek, kaak of ogen.",
            "Muscles that cramp by themselves, for example in the neck, jaw or eyes.",
        ),
    ),
    t(
        "td",
        b("Tardieve dyskinesie (TD)", "Tardive dyskinesia (TD)"),
        b(
            "Ongewilde bewegingen, vooral van mond, tong en gezicht, die na langer gebruik kunnen ontstaan en soms blijven.",
            "Unwanted movements, mainly of mouth, tongue and face, that can come after longer use and sometimes stay.",
        ),
    ),
    t(
        "qt-interval",
        b("QTc", "QTc"),
        b(
            "Een tijd op het hartfilmpje, in milliseconden (ms): hoe lang het hart nodig heeft om na een slag elektrisch te herstellen. Veel langer kan een gevaarlijke hartslag geven.",
            "A time on the heart tracing, in milliseconds (ms): how long the heart needs to reset electrically after a beat. Much longer can lead to a dangerous heart rhythm.",
        ),
    ),
    t(
        "prolactin-hormone",
        b("Prolactine", "Prolactin"),
        b(
            "Een hormoon. Is het hoog, dan kunnen de menstruatie, de borsten en de zin in seks veranderen. Het wordt gemeten in bloed (ng/mL).",
            "A hormone. When it is high, periods, breasts and desire for sex can change. It is measured in blood (ng/mL).",
        ),
    ),
    t(
        "metabolic-syndrome",
        b("Metabool syndroom", "Metabolic syndrome"),
        b(
            "Meer buikvet, een hogere bloeddruk en meer suiker en vet in het bloed, samen. Het vergroot de kans op hart- en vaatziekten en diabetes.",
            "More belly fat, higher blood pressure and more sugar and fat in the blood, together. It raises the chance of heart disease, stroke and diabetes.",
        ),
    ),
    t(
        "serotonin-syndrome",
        b("Serotoninesyndroom", "Serotonin syndrome"),
        b(
            "Klachten door te veel serotonine, zoals onrust, zweten, trillen, koorts en verwardheid. Het kan een noodgeval zijn.",
            "Symptoms from too much serotonin, such as agitation, sweating, trembling, fever and confusion. It can be an emergency.",
        ),
    ),
];
