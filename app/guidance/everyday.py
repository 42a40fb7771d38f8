"""Everyday words and phrases, and the words that the texts have for them."""

from collections.abc import Iterator

MEANT_TEXT = """
# people
gran granny nan nana grandma grandmother grandpa grandad granddad = elderly frail old
pensioner seventies eighties nineties aged ageing aging oldie = elderly frail old
toddler schoolchild son daughter boy girl kiddo youngster = child children
teen teens adolescent = teenager child
newborn = infant baby
client customer patient recipient masseuse masseur = receiver giver
rookie newbie novice beginners inexperienced amateur layperson untrained = beginner
pro professional trained qualified physio osteopath = therapist professional
sober wasted tipsy hungover hangover booze drinks drinking = alcohol sober
weed cannabis stoned high drugs = drugs alcohol
dementia alzheimers confused unconscious coma = consent frail
autism autistic ptsd trauma traumatised = memories touch
abuse abused anxious anxiety panic = memories touch
shy embarrassed embarrassing awkward modest = undress clothes private
sexy sexual erotic arousal aroused erection intimate horny = platonic private
fat obese overweight chubby heavy skinny thin slim bony muscular = thin frail differ

# the body
bum butt backside bottom rear arse glutes posterior derriere = buttock
tummy stomach abdomen belly gut = belly
boobs breasts bust chest boob = breast chest front
trapz trapezoid = trapezius
wingbone shoulderblades = blade
backbone vertebrae vertebral spinal = spine vertebra
tailbone = coccyx
lumbar = lower back
midback = mid back
nape scruff = nape neck
noggin skull scalp cranium = head skull scalp
temples brow brows eyebrow = temple forehead
chin cheek cheeks = jaw cheek
groin crotch genitals = private
shin shins = shin
hamstrings hammies = hamstring thigh
thighs = thigh
calves = calf
ankles = ankle
achilles = heel cord tendon
instep = instep
tendon tendons ligament ligaments sinew gristle = cord tendon joint
dent dents dip dips dimple divot hollow hollows = dimple hollow
lump lumps nodule nodules bobble = lump knot
bump bumps bumpy protrusion knobbly = bump knob
adhesion adhesions gravel gravelly gritty gristly crunchy crackling = knot
artery arteries pulse heartbeat throbbing = pulse artery
funnybone = elbow nerve
rotator cuff = supraspinatus infraspinatus
nerves = nerve
loin loins = side lower back
armpits underarm = armpit
fingertip fingertips = finger pads

# doing
stroke stroking glide gliding slide sliding caress = stroke glide
squash squeezing squeeze grab grabbing pinch pinching = squeeze kneading skin
chop chopping whack whacking thump = hacking tapotement
thumping slap slapping punch pummel = hacking tapotement
jab poke poking dig digging prod = press thumb
twist twisting = wringing
tug pull pulling yank = pull
scratch scratching = raking fingernails
wobble shake jiggle = rocking vibration
loosen unwind soften = release relax
stretch stretching = stretch
undo remove fix heal treat cure = release ease
wipe rinse clean remove = wipe
stand standing = stand
quit cease pause = stop
repeat again = often again
pause break rest = rest break
practise practice train learn study rehearse = practise learn
begin beginning commence first = start
ending = end finish
cracking popped popping crunch cracked clicked clicking = crack click
smell smelly scent scented odour odor aroma fragrance perfume = scent
chill chilly shiver shivering freezing goosebumps = cold warm
sweaty sweat clammy sticky greasy oily = oil wipe
tired exhausted worn knackered fatigue fatigued = tired stamina
sleepy snore snoring snores dozed nap drowsy = asleep
giggle giggles giggling laugh laughs laughing ticklish tickly = tickling
flinch flinches flinching jerk jerks = tenses guarding
twitchy stiffen stiffens clench clenches = tenses guarding
grimace wince winces frown groan groans moan moans gasp = grimace
whisper chat chatter gossip speak = talk
playlist songs spotify radio = music

# what is felt
tingle tingles tingling tingly prickling = tingling
numb numbness dead deadened = numb
kill killing hurting = hurt ache
throb throbs twinge twinges niggle sting stinging = pain sharp
agony excruciating unbearable screaming = pain severe unbearable
discomfort tender tenderness achy aching = sore ache
cramp cramps spasm spasms charley = spasm
tight tightness tense tension knotted knotty stiff stiffness rigid = tight tense
hunched slouch slouching slouched hunch = posture hunched
woozy faint faints fainted fainting giddy lightheaded wobbly = dizzy
nausea nauseous queasy vomit vomiting puke = sick dizzy
swelling puffy swelled oedema edema = swollen
blotchy flushed pinkish = red reddened
itchy itching itches hives allergic = itch allergy rash
breathless wheeze wheezy wheezing = breath asthma
migrane = migraine
toothache grinding bruxism tmj = jaw

# health
pee peeing urinate urinating urine wee weeing incontinent = bladder
poo pooing stool constipated constipation diarrhoea diarrhea = bowel
thyroid hepatitis hiv aids = health check illness
anaemia anemia parkinson autoimmune crohns = health check illness
depressed depression grief stressed stress burnout = stress relax
stairs fell fall fallen tripped slipped = fall accident
flu covid corona influenza tonsillitis sniffles = fever infection
contagious catching germs virus viral = infection
chemo chemotherapy tumor tumour tumors tumours leukemia leukaemia lymphoma = cancer
melanoma = mole cancer
growth cyst lipoma = lump growth
mastectomy = cancer surgery lymph
stent bypass angina cardiac arrhythmia afib = heart
warfarin eliquis xarelto heparin anticoagulants thinners = blood thinners
aspirin ibuprofen clopidogrel plavix = bruising thinners aspirin
haemophilia hemophilia hemophiliac = bruising bleeding
steroid steroids cortisone = bruising injection thin
paracetamol opioid opioids morphine tramadol codeine = painkillers
stroke = stroke
aneurysm = artery belly widened
hypertension = high blood pressure
embolism dvt clots thrombosis = clot
diabetic insulin = diabetes
parkinsons parkinson sclerosis = feeling neuropathy weakness
ms paralysed paralyzed paralysis = feeling neuropathy weakness
gout rheumatoid rheumatism arthritic lupus arthrosis = inflamed joints
scoliosis kyphosis hunchback lordosis = bent spine
spondylosis spondylolisthesis stenosis = narrow canal
herniated herniation slipped bulging prolapsed = slipped disc
psoriasis eczema dermatitis acne pimple pimples spots zits boils scab scabs = rash skin
wart warts ringworm athletes fungus fungal impetigo cellulitis = infected skin
blister blisters graze scratches stitches = wound skin
tan sunburnt sunburned burnt = sunburn
inked = tattoo
fracture fractured broke broken = broken bone fracture
sprained strained pulled torn tore tear = strain sprain injury
whiplash = whiplash accident
concussion concussed = accident head
gym workout marathon exercise exercising training football running = sport training
pregnancy expecting expectant trimester = pregnant
miscarriage = pregnancy trouble
caesarean cesarean csection = birth operation
nursing = breastfeeding
periods menstruation menstruating menstrual pms = period
pacemaker defibrillator catheter implant = device implant
implants hernia mesh piercing piercings = device implant
botox filler vaccine vaccination jab jabs shot = injection
scar scars = scar surgery
surgery surgical operated op = operation
asthmatic inhaler = asthma
vertigo = dizzy
lymphoedema lymphedema = swelling lymph nodes
nodes glands = lymph nodes
pills tablets medication medicine medicines drug = medicine

# things
sofa couch settee armchair beanbag bunk hammock = surface mattress
carpet rug mat yoga = floor mat
stool bench = chair
gadget device vibrator theragun massager = machine massager
headrest doughnut donut = face cradle
duvet quilt throw = blanket
jumper sweater tshirt shirt vest = clothes undress
jeans trousers pants underpants knickers boxers = clothes undress
jewelry jewellery bracelet necklace earrings ring watch = rings jewellery
grease greasy lubricant lube = lubricant oil
rapeseed canola sesame avocado castor sunflower grapeseed argan shea = oil oils
butter margarine lard ghee crisco = butter unsuitable
moisturizer moisturiser nivea cream creme aloe sunscreen = lotion cream
perfume = scent
stain stains stained laundry = stain towels
candles incense = candles scent
kettle microwave heater radiator = warm
ice icepack cold = cold heat
roller = ball
cost buy purchase shop = buy
video course school = training

# asking
app software website application tool computer = program
author wrote written made creator developer invented = source reviewed program
replace replacement instead substitute alternative = instead
insurance legal law liable = limits medical
biggest big largest huge = large
tiny little = small
hairs fur furry hairy shave shaving shaved = hairy hair
center centre = middle
parallel alongside along = beside
toward towards = towards
sideways sidewards = side outwards
beneath underneath = under
adjacent = beside
prevent avoid = avoid
cause causes caused causing reason = cause
benefits benefit advantages good useful = benefits help
dangerous harmful risky unsafe damage injure hazard = danger
okay alright permitted acceptable = safe
ideal correct proper right = right
amount quantity = amount
length duration = long
sure certain accurate accuracy reliable precise trust = exact estimate
difference differ distinguish tell recognise recognize = difference tell
myths myth nonsense hoax rubbish = myth claim
"""
"""Lines of words, and after "=" what the texts say for any of them."""

PHRASES_TEXT = """
time of the month | that time of month | on her period | on my period = period
pins and needles | gone to sleep | fallen asleep arm = tingling numb
heart attack | heart condition | heart failure | heart problems = unstable heart attack
high bp | bp = high blood pressure
stomach down | on her front | on his front | on my front = face down
on her tummy | on his tummy | on my tummy | on the tummy = face down
on her stomach | on his stomach | on my stomach | on the stomach = face down
on her belly | on his belly | on my belly | on the belly = face down
on her side | on his side | on my side | on their side = side lying
oil off | oil from the skin | rid of the oil | oil away = wipe off oil
wash off | wiped off | washed off | clean up | cleaning up = wipe off
drop off | nod off | nods off | nodded off | doze off | dozes off = asleep
passed out | pass out | passes out | blacked out | black out = dizzy faint
threw up | throw up | throws up = dizzy sick
put on weight | lose weight | losing weight | lost weight = losing weight
getting older | old age | years old | old man | old woman | old lady = elderly
old people | older people | old person | older person = elderly
thin skin | fragile skin | paper skin = frail elderly skin
short of breath | out of breath = short breath
hold his breath | holds his breath | holding his breath = held breath
hold her breath | holds her breath | holding her breath = held breath
holds their breath | holding their breath | hold their breath = held breath
stop breathing | stops breathing | holding breath = held breath
tense up | tenses up | tensing up | tighten up | tightens up = tensing
pulled a muscle | pulled muscle | torn muscle | muscle tear = fresh strain injury
black and blue | black eye = bruise
sun burn | burnt by the sun | too much sun = sunburn
car crash | bike accident | motorbike accident | fell off = accident
had a stroke | after a stroke | stroke survivor | stroke patient = stroke long ago
which side is left | which side is right | left or right = mirrored own sides
brain haemorrhage | brain bleed = stroke
fake hip | hip replacement | knee replacement | new hip | new knee = operation joint
c section | gave birth | given birth | had a baby | after birth = birth
due date | weeks along | baby bump = pregnant
pick up the skin | lift the skin | pinch the skin = skin lift rolling fold
too much to drink | night of drinking | after drinking | been drinking = alcohol
had a drink | a few drinks | night out | drink driving = alcohol
glass of wine | bottle of wine = alcohol
take off | taking off = undress
clothes on | with clothes = clothed dressed
fall over | lose balance | losing balance = balance fall
neck to shoulder | neck to the shoulder | neck and shoulder = neck shoulder line
top of the back | upper part of the back = upper back
small of the back = lower back
upper bum | above the bum | above the buttocks = above the buttock lower back
love handles | muffin top = flank waist
side of the body | sides of the body = side ribs flank
adam s apple | adams apple = throat front neck
collar bone | collar bones = collarbone
bra strap line = mid back between blades
arm pit | arm pits = armpit
soft spot = soft
voltaren | deep heat | tiger balm = warming ointment
screen time | office job = desk shoulders posture
desk job | office work | at a computer = desk shoulders posture
rock hard | like a rock | like stone | hard as a rock = hard tight knot
get rid of | gets rid of = dissolve release
come back | comes back | keeps coming back | keep coming back = stubborn
go away | goes away | went away | gone away = gone stubborn
does nothing | not working | no effect | will not budge | wont budge = stubborn
roll away | rolls away | rolling away | slip off | slips off = slips
move away | moves away | moving away | jumps away | slides off = slips
safe word | code word = stop word
karate chop | karate chops | karate chopping | judo chop = hacking chopping
side of the hand | sides of the hands = edge hand
walk on | walking on | stand on | standing on | step on = walking on the back
next day | day after | following day | tomorrow = next day
straight after eating | on a full stomach | full stomach = meal
"""
"""Lines of phrases that do not say what their words say, and what they mean."""


def meanings() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield every word or phrase, as its words, with the words that it means."""
    for words, meant in _pairs(MEANT_TEXT):
        yield from (((word,), meant) for word in words.split())
    for phrases, meant in _pairs(PHRASES_TEXT):
        yield from ((tuple(phrase.split()), meant) for phrase in phrases.split(" | "))


def _pairs(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in text.splitlines():
        if "=" in line:
            asked, _, meant = line.partition(" = ")
            yield asked, tuple(meant.split())
