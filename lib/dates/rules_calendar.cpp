// SPDX-License-Identifier: Apache-2.0
// Dates of the calendar, ranges of them, quarters, seasons, decades and fixed holidays.
#include "lib/dates/grammar.h"

namespace bilat::dates {

std::string_view calendar_rules() {
  return R"(
set COUNTED = people troops soldiers men women children deaths jobs homes votes seats members miles kilometres kilometers km metres meters feet dollars euros yuan pounds tonnes tons barrels points pages workers students passengers companies countries percent % million billion trillion times
set YEARCONTEXT = in since of by until till from to through throughout during before after year early mid late around circa and between than for born but or
set MONTHCONTEXT = in since until till by from through throughout during before after between of for and around early mid late
set DETERMINER = the a an his her its their this that our my 's '
set PERSONAL = his her their my our your
set WAS = was is will has had saw would marks marked brought

# A day, with or without its year and weekday
date : MONTH DAYN|DAYTH ,? YEAR
date : MONTH DAYN|DAYTH YY
date : MONTH the DAYTH [ ,? YEAR ]
date : MONTH DAYN|DAYTH
date : DAYN|DAYTH MONTH ,? YEAR
date : DAYN|DAYTH MONTH YY
date : DAYN|DAYTH MONTH
date : the DAYTH of? MONTH [ ,? YEAR ]
date : DAYTH of MONTH [ ,? YEAR ]
date : DAYMONTH YEAR?
date : WEEKDAY|SHORTDAY PART? ,? MONTH DAYN|DAYTH ,? YEAR
date : WEEKDAY|SHORTDAY PART? ,? MONTH DAYN|DAYTH
date : WEEKDAY|SHORTDAY PART? ,? DAYN|DAYTH MONTH ,? YEAR
date : WEEKDAY|SHORTDAY PART? ,? DAYN|DAYTH MONTH
date : WEEKDAY|SHORTDAY ,? the DAYTH of? MONTH [ ,? YEAR ]
date : WEEKDAY ( MONTH DAYN|DAYTH )
date : WEEKDAY ( DAYN|DAYTH MONTH )
date : MONTH DAYN|DAYTH PART
date : DAYN|DAYTH MONTH PART
date : the PART of MONTH DAYN|DAYTH [ ,? YEAR ]
date : the PART of DAYN|DAYTH MONTH YEAR?
date : MONTH > NUM COUNTED
date : MONTH YEAR > COUNTED
date : ISODATE
date : ISOMONTH
numeric : NUMDATE
numeric : WEEKDAY|SHORTDAY ,? NUMDATE

# A month
date : MOD? MONTH ,? YEAR
date : the? MONTH of YEAR
date : MIDMONTH [ ,? YEAR ]
date : the? MODNOUN of MONTH [ ,? YEAR ]
date : the? MODNOUN of MONTH of YEAR
date : the month of MONTH [ ,? YEAR ]
date : MOD MONTH
date : BMONTH
nothing : BMONTH > CAP
date : MONTHCONTEXT < MONTH
date : MONTHCONTEXT < BMONTH > CAP
date : MONTH > and|or MONTH2
date : MONTH and|or|, < MONTH
month-of-year : MOD? MONTH of? STEP year
month-of-year : MIDMONTH STEP year
month-of-year : MONTH of the following|next year
month-day-of-step : MONTH DAYN|DAYTH ,? of? STEP year
month-day-of-step : DAYN|DAYTH MONTH ,? of? STEP year
month-day-of-step : the? DAYTH of STEP month

# A year alone, used as one
date : YEARCONTEXT < YEAR
date : the? year YEAR
date : fiscal year? YEAR
date : MOD YEAR
date : MIDYEAR
date : the? MODNOUN of YEAR
date : ( < YEAR > )
date : DASH < YEAR > )
date : DETERMINER < YEAR > CAP|LOW
date : END < YEAR > WAS
date : early|late as < YEAR
date : DETERMINER LOW < YEAR > CAP
date : YEAR > 's
nothing : YEARCONTEXT|DETERMINER < YEAR > COUNTED

# From one to another
range : MONTH DAYRANGE [ ,? YEAR ]
range : DAYRANGE MONTH [ ,? YEAR ]
range : the? DAYTH to|through|until|and the? DAYTH2 of MONTH [ ,? YEAR ]
range : MONTH DAYN|DAYTH to|until|till|through|and|DASH DAYN2|DAYTH2 [ ,? YEAR ]
range : DAYN|DAYTH to|until|till|through|and|DASH DAYN2|DAYTH2 MONTH [ ,? YEAR ]
range : DAYN|DAYTH MONTH to|until|till|through|DASH DAYN2|DAYTH2 MONTH2 [ ,? YEAR2 ]
range : DAYN|DAYTH MONTH YEAR to|until|till|through|DASH DAYN2|DAYTH2 MONTH2 ,? YEAR2
range : MONTH DAYN|DAYTH to|until|till|through|DASH MONTH2 DAYN2|DAYTH2 [ ,? YEAR2 ]
range : MONTH DAYN|DAYTH ,? YEAR ,? to|until|till|through|DASH MONTH2 DAYN2|DAYTH2 ,? YEAR2
range : between < MONTH DAYN|DAYTH [ ,? YEAR ] and MONTH2 DAYN2|DAYTH2 [ ,? YEAR2 ]
range : between < DAYN|DAYTH MONTH YEAR? and DAYN2|DAYTH2 MONTH2 YEAR2?
range : MONTH DAYMONTH DAYN2 [ ,? YEAR2 ]
range : MONTH to|until|till|through|DASH MONTH2 [ ,? YEAR2 ]
range : MONTH ,? YEAR to|until|till|through|DASH MONTH2 ,? YEAR2
range : between < MONTH YEAR? and MONTH2 YEAR2?
range : MONTHRANGE YEAR2?
range : YEARRANGE
range : from < YEAR to|until|till|through|DASH YEAR2
range : between < YEAR and YEAR2
range : YEARCONTEXT < YEAR DASH YEAR2
range : ( < YEAR DASH YEAR2 > )

# Quarters, halves, seasons
quarter : the? ORD quarter of YEAR
quarter variant=1 : the? ORD quarter of the year
quarter variant=1 : the? ORD quarter of STEP year
quarter : the? ORD quarter
quarter count=4 : the? last|final quarter of YEAR
quarter count=4 variant=1 : the? last|final quarter of STEP|the year
quarter : QTR of? YEAR
quarter : YEAR QTR
quarter : the? QTR
quarter variant=1 : QTR of? STEP year
quarter : the? ORDUNIT of? YEAR?
half : the? ORD half of YEAR
half variant=1 : the? ORD half of the year
half variant=1 : the? ORD half of STEP year
half count=2 variant=1 : the? latter half of STEP|the year
half count=2 : the? latter half of YEAR
half : HALF YEAR
half : the? ORD six months of YEAR
half variant=1 : the? ORD six months of STEP|the year
season : the? MOD? SEASON of? YEAR
season variant=1 : MOD? STEP SEASON
season variant=1 : the MODNOUN of STEP SEASON
season fine : in|since|until|by|during|before|after|this|for < the? MOD? SEASON

# Decades and centuries
decade : the MOD? DECADE
decade : the ' DECADE
decade : YEARCONTEXT < DECADE > MARK
nothing : in|into PERSONAL < MOD? DECADE
century : the? MOD? ORD century
century : the? MODNOUN of the ORD century

# Weeks of a month
week-of-month : the? ORD week of|in MONTH [ ,? YEAR ]
week-of-month count=-1 : the? last|final week of|in MONTH [ ,? YEAR ]
week-of-month count=9 : the? week of MONTH DAYN|DAYTH [ ,? YEAR ]

# Holidays of a fixed date
date month=12 day=25 : christmas day [ ,? YEAR ]
date month=12 day=24 : christmas eve [ ,? YEAR ]
date month=12 day=26 : boxing day [ ,? YEAR ]
date month=1 day=1 : new year 's day [ ,? YEAR ]
date month=12 day=31 : new year 's eve [ ,? YEAR ]
date month=5 day=1 : may day > MARK
date month=2 day=14 : valentine 's day [ ,? YEAR ]
date month=3 day=8 : international women 's day [ ,? YEAR ]
date month=5 day=9 : victory day [ ,? YEAR ]
date month=11 day=11 : armistice day [ ,? YEAR ]
date month=10 day=31 : halloween [ ,? YEAR ]
nothing : black|cyber|super friday|monday|tuesday
nothing : sunday times|telegraph|express|mail|mirror
)";
}

}  // namespace bilat::dates
