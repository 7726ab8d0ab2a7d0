import type { ReferrerClass } from './referrerClasses';

/**
 * Hosts by class. A host speaks for all the hosts below it, and the longest one wins: `mail.google.com` is webmail
 * although `google.com` is a search engine. Italian first, then the rest of the world.
 */
const HOSTS: Readonly<Partial<Record<ReferrerClass, string>>> = {
  search: `bing.com duckduckgo.com html.duckduckgo.com ecosia.org qwant.com startpage.com search.brave.com baidu.com
    ask.com search.aol.com lite.duckduckgo.com swisscows.com mojeek.com naver.com seznam.cz kagi.com you.com
    search.yahoo.com dogpile.com presearch.com ricerca.virgilio.it arianna.libero.it ricerca.libero.it ya.ru
    sogou.com so.com paginegialle.it paginebianche.it maps.app.goo.gl maps.apple.com go.mail.ru
    com.google.android.googlequicksearchbox com.google.android.apps.maps com.duckduckgo.mobile.android`,
  ai: `chatgpt.com chat.openai.com openai.com perplexity.ai gemini.google.com bard.google.com copilot.microsoft.com
    claude.ai chat.mistral.ai mistral.ai grok.com x.ai meta.ai deepseek.com poe.com phind.com pi.ai chat.qwen.ai
    edgeservices.bing.com notebooklm.google.com komo.ai andisearch.com iask.ai huggingface.co felo.ai genspark.ai
    kimi.com doubao.com chat.baidu.com com.openai.chatgpt ai.perplexity.app.android com.anthropic.claude
    com.google.android.apps.bard com.microsoft.copilot`,
  social: `facebook.com fb.com fb.me instagram.com threads.net threads.com twitter.com x.com t.co linkedin.com lnkd.in
    pin.it tiktok.com youtube.com youtu.be reddit.com redd.it snapchat.com vk.com ok.ru weibo.com quora.com
    mastodon.social bsky.app twitch.tv xing.com nextdoor.com nextdoor.it linktr.ee bereal.com vimeo.com
    dailymotion.com flickr.com meetup.com truthsocial.com livejournal.com behance.net tumblr.com
    com.facebook.katana com.instagram.android com.linkedin.android com.twitter.android com.zhiliaoapp.musically
    com.reddit.frontpage com.google.android.youtube com.pinterest com.snapchat.android`,
  comparison: `trovaprezzi.it pagomeno.it shoppydoo.it bestshopping.com segugio.it facile.it sostariffe.it
    confrontaconti.it mutuionline.it qualescegliere.it altroconsumo.it buycentral.it drezzy.it
    stileo.it tariffe.segugio.it comparasemplice.it selectra.net luce-gas.it assicurazione.it 6sicuro.it
    geizhals.de geizhals.at geizhals.eu billiger.de guenstiger.de preisvergleich.de verivox.de ladenzeile.de
    pricegrabber.com shopzilla.com bizrate.com nextag.com shopping.com skroutz.gr ceneo.pl camelcamelcamel.com
    keepa.com versus.com rtings.com which.co.uk comparethemarket.com moneysupermarket.com uswitch.com gocompare.com
    confused.com lesfurets.com lelynx.fr lesnumeriques.com quechoisir.org ocu.org test.de rastreator.com
    prisjakt.nu prisjakt.no hinta.fi arukereso.hu compari.ro tweakers.net toppreise.ch comparis.ch
    dealabs.com mydealz.de pepper.it slickdeals.net hotukdeals.com`,
  marketplace: `subito.it eprice.it etsy.com aliexpress.com alibaba.com temu.com wish.com cdiscount.com bol.com
    allegro.pl otto.de kaufland.de walmart.com target.com newegg.com bestbuy.com rakuten.co.jp rakuten.com shopee.com
    zalando-prive.it privalia.com veepee.it veepee.fr leboncoin.fr marktplaats.nl kleinanzeigen.de wallapop.com
    depop.com backmarket.it autoscout24.it automobile.it immobiliare.it casa.it miodottore.it prontopro.it
    matrimonio.com musement.com getyourguide.com viator.com airbnb.com airbnb.it vrbo.com hotels.com agoda.com
    glovoapp.com ubereats.com thefork.com opentable.com fnac.com craigslist.org gumtree.com mercadolibre.com
    mercadolibre.com.ar mercadolivre.com.br apps.apple.com itunes.apple.com play.google.com com.android.vending
    shop.app etsy.me a.co amzn.to amzn.eu ebay.us discogs.com reverb.com 1stdibs.com farfetch.com`,
  review: `trustpilot.com feedaty.com recensioni-verificate.com verified-reviews.com avis-verifies.com
    opinioni.it sitejabber.com reviews.io reviews.co.uk bbb.org productreview.com.au g2.com
    trustradius.com gartner.com softwareadvice.com kununu.com provenexpert.com judge.me yotpo.com feefo.com
    clutch.co producthunt.com alternativeto.net dooyoo.it ciao.it opineo.pl zoover.nl complaintsboard.com
    pissedconsumer.com goodreads.com vivino.com untappd.com reclameaqui.com.br`,
  press: `corriere.it repubblica.it ilsole24ore.com lastampa.it gazzetta.it ansa.it ilpost.it fanpage.it
    ilfattoquotidiano.it ilmessaggero.it tgcom24.mediaset.it tg24.sky.it rainews.it ilgiornale.it liberoquotidiano.it
    quotidiano.net ilrestodelcarlino.it lanazione.it ilgiorno.it ilmattino.it ilgazzettino.it avvenire.it open.online
    today.it milanotoday.it romatoday.it ilsecoloxix.it huffingtonpost.it vanityfair.it ilfoglio.it linkiesta.it
    affaritaliani.it money.it adnkronos.com agi.it panorama.it espresso.repubblica.it leggo.it tuttosport.com
    corrieredellosport.it wired.it vogue.it hwupgrade.it tomshw.it hdblog.it startupitalia.eu engage.it
    italiaoggi.it milanofinanza.it gamberorosso.it donnamoderna.com ilmanifesto.it domanieditoriale.it lettera43.it
    unionesarda.it giornaledibrescia.it ecodibergamo.it laprovinciadicomo.it ladige.it altoadige.it ilpiccolo.gelocal.it
    news.google.com news.yahoo.com apple.news flipboard.com msn.com smartnews.com feedly.com getpocket.com
    nytimes.com washingtonpost.com theguardian.com bbc.co.uk bbc.com cnn.com reuters.com apnews.com bloomberg.com
    forbes.com ft.com wsj.com economist.com time.com usatoday.com latimes.com theatlantic.com newyorker.com
    dailymail.co.uk telegraph.co.uk independent.co.uk thetimes.co.uk thesun.co.uk mirror.co.uk metro.co.uk
    lemonde.fr lefigaro.fr liberation.fr leparisien.fr ouest-france.fr elpais.com elmundo.es abc.es lavanguardia.com
    spiegel.de faz.net zeit.de bild.de welt.de sueddeutsche.de focus.de nzz.ch tagesanzeiger.ch derstandard.at
    politico.com politico.eu euronews.com aljazeera.com techcrunch.com theverge.com wired.com arstechnica.com
    engadget.com cnet.com businessinsider.com cnbc.com fortune.com fastcompany.com axios.com vox.com elle.com
    glamour.com cosmopolitan.com adage.com marketingweek.com thedrum.com`,
  blog: `medium.com substack.com blogspot.com blogspot.it wordpress.com altervista.org blogger.com ghost.io hashnode.dev
    dev.to giallozafferano.it blog.giallozafferano.it aranzulla.it salvatore.aranzulla.it hubpages.com over-blog.com
    iobloggo.com myblog.it typepad.com notion.site`,
  email: `mail.google.com inbox.google.com outlook.live.com outlook.office.com outlook.office365.com outlook.cloud.microsoft
    mail.yahoo.com mail.libero.it mail1.libero.it webmail.libero.it mail.virgilio.it mail.tiscali.it webmail.aruba.it
    webmail.pec.it mail.tim.it mail.aol.com mail.proton.me proton.me account.proton.me fastmail.com e.mail.ru
    deref-gmx.net deref-web.de deref-mail.com webmail.fastweb.it posta.vodafone.it mail.zoho.com mail.zoho.eu
    mailchi.mp campaign-archive.com com.google.android.gm com.microsoft.office.outlook com.yahoo.mobile.client.android.mail
    it.libero.mail mail.one.com navigator-bs.gmx.com hey.com app.hey.com`,
  whatsapp: 'whatsapp.com wa.me web.whatsapp.com com.whatsapp com.whatsapp.w4b',
  chat: `t.me telegram.org web.telegram.org telegram.me org.telegram.messenger messenger.com m.me discord.com
    discord.gg slack.com com.slack teams.microsoft.com com.microsoft.teams signal.org viber.com line.me wechat.com
    com.facebook.orca chat.google.com skype.com web.skype.com`,
  ad: `doubleclick.net googleads.g.doubleclick.net googlesyndication.com googleadservices.com adservice.google.com
    taboola.com outbrain.com criteo.com criteo.net adnxs.com adform.net teads.tv smartadserver.com rubiconproject.com
    pubmatic.com amazon-adsystem.com mgid.com revcontent.com ligatus.com seedtag.com adroll.com
    ads.linkedin.com ads.tiktok.com syndicatedsearch.goog`,
  web: `docs.google.com drive.google.com translate.google.com sites.google.com calendar.google.com classroom.google.com
    meet.google.com cse.google.com groups.google.com scholar.google.com analytics.google.com ads.google.com
    search.google.com tagassistant.google.com aws.amazon.com console.aws.amazon.com answers.yahoo.com
    finance.yahoo.com webmaster.yandex.ru developers.facebook.com business.facebook.com`,
  payment: `paypal.com paypal.me checkout.stripe.com hooks.stripe.com js.stripe.com stripe.com pay.google.com
    payments.google.com pay.amazon.com nexi.it ecommerce.nexi.it xpay.nexigroup.com nexigroup.com sella.it
    ecomm.sella.it gestpay.it axerve.com satispay.com online.satispay.com klarna.com pay.klarna.com scalapay.com
    portal.scalapay.com oney.it oney.com pagolight.it heylight.com soisy.it clearpay.co.uk afterpay.com adyen.com
    checkoutshopper-live.adyen.com checkout.com worldpay.com sagepay.com mollie.com braintreegateway.com
    authorize.net squareup.com paymentsense.cloud 3dsecure.io arcot.com cardinalcommerce.com
    sumup.com payplug.com alma.eu getalma.eu twint.ch sofort.com giropay.de ideal.nl payu.com
    paga.postepay.it securelogin.bp.poste.it bancomatpay.it pagopa.gov.it checkout.pagopa.it`,
  login: `accounts.google.com login.microsoftonline.com login.live.com appleid.apple.com idmsa.apple.com
    identity.infocert.it posteid.poste.it identity.sieltecloud.it loginspid.aruba.it login.id.tim.it auth0.com okta.com
    login.yahoo.com signin.aws.amazon.com amazoncognito.com`,
};

/**
 * Names that are the same business under whatever country: `google.it`, `google.co.uk`, `amazon.com.au`. They count
 * under a two-letter country, `com`, `net` or `org`, never below somebody else's domain.
 */
const NAMES: Readonly<Partial<Record<ReferrerClass, string>>> = {
  search: 'google yahoo yandex lycos',
  social: 'pinterest',
  comparison: `idealo kelkoo twenga pricerunner pricespy trivago skyscanner kayak momondo check24 heureka volagratis
    jetcost liligo edreams`,
  marketplace: `amazon ebay zalando vinted manomano booking expedia justeat deliveroo idealista groupon autoscout24
    rakuten shein`,
  review: 'tripadvisor yelp ekomi trustedshops glassdoor capterra getapp holidaycheck indeed',
  email: 'gmx',
};

/** Class of a host and, unless a longer entry says otherwise, of every host below it. */
export const CLASS_OF_HOST: ReadonlyMap<string, ReferrerClass> = byWord(HOSTS);
/** Class of a name under any country. */
export const CLASS_OF_NAME: ReadonlyMap<string, ReferrerClass> = byWord(NAMES);

function byWord(lists: Readonly<Partial<Record<ReferrerClass, string>>>): Map<string, ReferrerClass> {
  const classes = new Map<string, ReferrerClass>();
  for (const [name, words] of Object.entries(lists))
    for (const word of words.split(/\s+/)) if (word !== '') classes.set(word, name as ReferrerClass);
  return classes;
}
