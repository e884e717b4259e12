/**
 * Everyday words that say the same, a group a line: a reader who asks in plain words seldom has the
 * writer's. Only words that are as good as synonyms whatever the text is about; what a text calls
 * its own subjects belongs to its concepts.
 */
export const EVERYDAY_SYNONYMS: readonly (readonly string[])[] = `
aandoening kwaal ziekte
adolescent puber tiener
advies raad tip
affaire ontrouw overspel vreemdgaan
afgunst benijden jaloers jaloezie nijd
afwas vaat
alcohol drank
alleenstaand single vrijgezel
angst angstig bang vrees
arts dokter huisarts
auto wagen
avondeten avondmaal diner
baan beroep job werk
baas chef leidinggevende manager
babbelen kletsen praten spreken
baby zuigeling
beginnen starten
begraafplaats kerkhof
begrafenis uitvaart
begrijpen snappen
bejaarde oudere senior
bejaardentehuis rusthuis woonzorgcentrum
bekvechten conflict onenigheid ruzie ruziemaken twist
belangrijk essentieel
bellen telefoneren
benieuwd nieuwsgierig
bericht sms
beschaamd schaamte schamen
beslissen besluiten
bespieden bespioneren spioneren
bezoek visite
bezorgd ongerust
bijstand hulp
blij vreugde vrolijk
bomma grootmoeder oma
bompa grootvader opa
boos kwaad nijdig razend woede woedend
brein hersenen
bruiloft huwelijksfeest trouwfeest
bureau kantoor
buur buurman gebuur
cadeau geschenk
centen geld
compassie mededogen medelijden
computer laptop pc
creche kinderopvang
defect kapot
depressie depressief neerslachtig somber
dialoog gesprek
dom stom
dood doodgaan overlijden sterven
droevig triest verdriet verdrietig
dutten slapen
echtpaar koppel
eenvoudig gemakkelijk makkelijk simpel
eenzaamheid isolement
eerlijk oprecht
email mail
empathie inleving
erfenis nalatenschap
eten voeding voedsel
excuses excuus sorry verontschuldiging
falen mislukken
fier trots
fiets velo
fout vergissing
friet patat
frigo ijskast koelkast
gebeuren voorvallen
gek zot
gelijk hetzelfde
geluid lawaai
geneesmiddel medicijn pil
genezen herstellen
getrouwd huwelijk trouwen
gevaar risico
gevaarlijk riskant
gewoonte routine
goesting zin
grap mop
grappig humoristisch
gratis kosteloos
gsm mobieltje smartphone telefoon
heimelijk stiekem
herrie kabaal lawaai
hospitaal kliniek ziekenhuis
huilen tranen wenen
huis woning
inkomen loon salaris wedde
insomnia slapeloosheid
intelligent slim
internet online
jeugd kindertijd
juf leerkracht leraar meester onderwijzer
kalm rustig
kameraad maat vriend
kil koel koud
klaarkomen orgasme
klagen zeuren
kledij kleding kleren
knap mooi
koppeltherapie relatietherapie
krediet lening
kuisen poetsen schoonmaken
kussen zoenen
lastig moeilijk
lichaam lijf
lol plezier pret
luchthaven vliegveld
mama moeder
masturbatie masturberen zelfbevrediging
meeting vergadering
mening opinie standpunt
mijden ontwijken vermijden
moe uitgeput vermoeid
moeilijkheid probleem
mondkapje mondmasker
nerveus zenuwachtig
onderzoek studie
onderzoeker wetenschapper
ongeluk ongeval
ontgoocheld ontgoocheling teleurgesteld teleurstelling
ophouden stoppen
papa vader
pastoor priester
plots plotseling
plusmoeder stiefmoeder
plusvader stiefvader
psycholoog therapeut
raar vreemd
rap snel vlug
rijk vermogend welgesteld
samenleven samenwonen
seks seksueel vrijen
sofa zetel
spanning stress
suicide zelfdoding zelfmoord
televisie tv
toilet wc
uitleggen verklaren
vakantie verlof
vergelding wraak
vergeven vergiffenis
vertrekken weggaan
vuilbak vuilnisbak
zelfvertrouwen zelfverzekerd zelfzeker
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
