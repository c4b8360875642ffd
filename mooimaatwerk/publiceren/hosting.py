"""What a host has to be told, once, and the same in the words of each host: headers, how long."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from mooimaatwerk.vormgeving.beleid import KOPREGELS
from mooimaatwerk.vormgeving.vast import VAST

VERNIEUWT = "public, max-age=0, must-revalidate"
"""A browser keeps a copy and asks each time whether it is still good: a withdrawn case is gone
at once, and an answer of "yes" is a few hundred bytes."""


@dataclass(frozen=True)
class Bewaarregel:
    """How long files in a folder of the site may be kept; `waarom` is for who sets it up."""

    map: str
    duur: str
    waarom: str


BEWAREN = (
    Bewaarregel(VAST, "public, max-age=31536000, immutable", "de naam verandert mee met de inhoud"),
    Bewaarregel(
        "pagefind/fragment/", "public, max-age=86400", "de naam verandert mee met de tekst"
    ),
    Bewaarregel("pagefind/index/", "public, max-age=86400", "de naam verandert mee met de tekst"),
)
"""The folders of which the names change with the content. The names in the search index are
short, so those are kept for a day only."""

TYPEN = {
    ".bloom": "application/octet-stream",
    ".epub": "application/epub+zip",
    ".jsonld": "application/ld+json",
    ".pagefind": "application/octet-stream",
    ".pf_fragment": "application/octet-stream",
    ".pf_index": "application/octet-stream",
    ".pf_meta": "application/octet-stream",
}
"""Kinds of file that not every host knows. A wrong kind breaks nothing here: `nosniff` holds
for scripts and styles, and those every host knows."""

KOPREGELBESTAND = "_headers"


@dataclass(frozen=True)
class Voorbeeld:
    """The settings of one host: for whom, how its file is called, where it goes, the text."""

    naam: str
    bestand: str
    uitleg: str
    tekst: str


def find_duur(adres: str) -> str:
    """Return how long a file of the site may be kept, as Cache-Control says it."""
    return next((regel.duur for regel in BEWAREN if adres.startswith(regel.map)), VERNIEUWT)


def make_hostbestanden() -> Iterator[tuple[str, str]]:
    """Yield the file with headers that Cloudflare Pages and Netlify read, and others ignore.

    It says nothing of pages: both let a browser ask each time by themselves, and where two
    rules give the same header one of them would join the values.
    """
    regels = ["/*", *(f"  {naam}: {waarde}" for naam, waarde in KOPREGELS.items())]
    for regel in BEWAREN:
        regels += [f"/{regel.map}*", f"  Cache-Control: {regel.duur}"]
    yield KOPREGELBESTAND, "\n".join(regels) + "\n"


def make_voorbeelden() -> list[Voorbeeld]:
    """Return the settings for the hosts that do not read the file with headers."""
    return [
        Voorbeeld("nginx", "maatwerk.conf", "Zet dit in /etc/nginx/conf.d/.", _nginx()),
        Voorbeeld("Apache", ".htaccess", "Zet dit in de map van de site.", _apache()),
        Voorbeeld("Caddy", "Caddyfile", "Zet dit in /etc/caddy/.", _caddy()),
        Voorbeeld(
            "S3 met CloudFront",
            "kopregels.json",
            "Geef dit aan aws cloudfront create-response-headers-policy. Hoe lang een bestand "
            "bewaard mag worden, geef je mee bij het plaatsen.",
            _cloudfront(),
        ),
        Voorbeeld(
            "CloudFront, de mappen",
            "index.js",
            "Een functie voor viewer request: een adres van een map geeft de pagina in die map.",
            _cloudfront_index(),
        ),
        Voorbeeld(
            "Azure Static Web Apps",
            "staticwebapp.config.json",
            "Zet dit in de map van de site.",
            _azure(),
        ),
    ]


def _nginx() -> str:
    bewaren = "\n".join(f'    ~^/{regel.map} "{regel.duur}";' for regel in BEWAREN)
    koppen = "\n".join(f'    add_header {naam} "{w}" always;' for naam, w in KOPREGELS.items())
    typen = "\n".join(f"        {soort} {naam[1:]};" for naam, soort in TYPEN.items())
    return f"""map $uri $bewaren {{
    default "{VERNIEUWT}";
{bewaren}
}}

server {{
    listen 80;
    server_name maatwerk.example;
    root /var/www/maatwerk;
    error_page 404 /404.html;

    # Stuurt casussen.json.gz voor casussen.json, als bouw --inpakken die heeft gemaakt.
    gzip_static on;
    gzip on;
    gzip_types text/css text/csv text/javascript application/javascript application/json
        application/ld+json application/xml image/svg+xml;

    add_header Cache-Control $bewaren;
{koppen}

    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    types {{
{typen}
    }}
}}
"""


def _apache() -> str:
    koppen = "\n".join(f'    Header always set {naam} "{w}"' for naam, w in KOPREGELS.items())
    merken = "\n".join(
        f'    SetEnvIf Request_URI "/{regel.map}" bewaren{nr}' for nr, regel in enumerate(BEWAREN)
    )
    bewaren = "\n".join(
        f'    Header set Cache-Control "{regel.duur}" env=bewaren{nr}'
        for nr, regel in enumerate(BEWAREN)
    )
    typen = "\n".join(f"    AddType {soort} {naam}" for naam, soort in TYPEN.items())
    return f"""ErrorDocument 404 /404.html
<IfModule mod_headers.c>
{koppen}
    Header set Cache-Control "{VERNIEUWT}"
{merken}
{bewaren}
</IfModule>
<IfModule mod_mime.c>
{typen}
</IfModule>
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html text/css text/csv text/javascript
    AddOutputFilterByType DEFLATE application/javascript application/json application/ld+json
    AddOutputFilterByType DEFLATE application/xml image/svg+xml
</IfModule>
"""


def _caddy() -> str:
    koppen = "\n".join(f'        {naam} "{waarde}"' for naam, waarde in KOPREGELS.items())
    bewaren = "\n".join(
        f'    header /{regel.map}* Cache-Control "{regel.duur}"' for regel in BEWAREN
    )
    paden = " ".join(f"/{regel.map}*" for regel in BEWAREN)
    return f"""maatwerk.example {{
    root * /var/www/maatwerk
    header {{
{koppen}
    }}
    @vraagt_steeds not path {paden}
    header @vraagt_steeds Cache-Control "{VERNIEUWT}"
{bewaren}
    encode gzip
    file_server {{
        precompressed gzip
    }}
    handle_errors {{
        rewrite * /404.html
        file_server
    }}
}}
"""


def _cloudfront() -> str:
    overig = {
        naam: waarde
        for naam, waarde in KOPREGELS.items()
        if naam not in ("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options")
    }
    eigen = [{"Header": naam, "Value": waarde, "Override": True} for naam, waarde in overig.items()]
    beleid = {
        "Name": "maatwerk",
        "SecurityHeadersConfig": {
            "ContentSecurityPolicy": {
                "ContentSecurityPolicy": KOPREGELS["Content-Security-Policy"],
                "Override": True,
            },
            "ContentTypeOptions": {"Override": True},
            "ReferrerPolicy": {"ReferrerPolicy": KOPREGELS["Referrer-Policy"], "Override": True},
        },
        "CustomHeadersConfig": {"Quantity": len(eigen), "Items": eigen},
    }
    return json.dumps(beleid, indent=2) + "\n"


def _cloudfront_index() -> str:
    return """function handler(event) {
  var vraag = event.request;
  if (vraag.uri.endsWith("/")) vraag.uri += "index.html";
  return vraag;
}
"""


def _azure() -> str:
    instellingen = {
        "globalHeaders": dict(KOPREGELS) | {"Cache-Control": VERNIEUWT},
        "routes": [
            {"route": f"/{regel.map}*", "headers": {"Cache-Control": regel.duur}}
            for regel in BEWAREN
        ],
        "responseOverrides": {"404": {"rewrite": "/404.html"}},
        "mimeTypes": TYPEN,
    }
    return json.dumps(instellingen, indent=2) + "\n"
