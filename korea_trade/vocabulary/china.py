"""China, which releases count with Hong Kong or without, and do not always say so."""

CHINA, HONG_KONG, CHINA_AND_HONG_KONG = "china", "hong-kong", "china-and-hong-kong"
