#!/usr/bin/env python3
"""Derives the price table of language models from the public price list of LiteLLM.

    bin/derive-prices.py model_prices_and_context_window.json 2026-08-01 > prices.json

The second argument is the day whose state the list shows. Only facts of models that answer with text are taken over: prices,
limits, abilities and the day on which a model ends. Prices become micro-dollars for one token, which is the same number as
dollars for a million tokens; no digit is lost. What costs nothing although it is not run on one's own machines has no known
price here.
"""

import json
import re
import sys
from datetime import date
from decimal import Decimal

MODES = {"chat", "responses", "completion"}
OWN_MACHINES = {"ollama", "lm_studio", "llamafile", "lemonade", "vllm", "oobabooga", "xinference", "docker_model_runner"}
RATES = {
    "input_cost_per_token": "input",
    "output_cost_per_token": "output",
    "output_cost_per_reasoning_token": "reasoning",
    "cache_read_input_token_cost": "cache_read",
    "cache_creation_input_token_cost": "cache_write_5m",
    "cache_creation_input_token_cost_above_1hr": "cache_write_1h",
    "input_cost_per_audio_token": "audio_input",
    "output_cost_per_audio_token": "audio_output",
    "input_cost_per_image_token": "image_input",
    "output_cost_per_image_token": "image_output",
    "input_cost_per_request": "request",
}
TIERS = {"batches": "batch", "flex": "flex", "priority": "priority"}
ABILITIES = {
    "supports_function_calling": "tools",
    "supports_parallel_function_calling": "parallel_tools",
    "supports_response_schema": "structured_output",
    "supports_vision": "images",
    "supports_pdf_input": "documents",
    "supports_audio_input": "audio_input",
    "supports_audio_output": "audio_output",
    "supports_prompt_caching": "prompt_caching",
    "supports_reasoning": "reasoning",
    "supports_web_search": "web_search",
    "supports_computer_use": "computer_use",
}
REGIONS = {"us", "eu"}
UPLIFT = re.compile("regional_processing_uplift_multiplier_([a-z]+)")
FIELD = re.compile(
    "(%s)(?:_above_(\\d+)k_tokens)?(?:_(batches|flex|priority))?" % "|".join(sorted(RATES, key=len, reverse=True)))


def micro(dollars):
    return plain(Decimal(dollars) * 1_000_000)


def plain(number):
    number = Decimal(number).normalize()
    return int(number) if number == number.to_integral_value() else number


def rates_of(facts):
    """What the list says, as {(tier, more than so many tokens): {rate: price}}."""
    found = {}
    for field, value in facts.items():
        match = FIELD.fullmatch(field)
        if match and isinstance(value, (int, Decimal)):
            tier = TIERS.get(match[3], "standard")
            above = int(match[2] or 0) * 1000
            found.setdefault((tier, above), {})[RATES[match[1]]] = micro(value)
    for tier in facts.get("tiered_pricing", []):
        if "range" in tier:
            above = int(tier["range"][0])
            found.setdefault(("standard", above), {}).update(
                {RATES[field]: micro(value) for field, value in tier.items() if field in RATES})
    base = found.setdefault(("standard", 0), {})
    if "input_cost_per_token_cache_hit" in facts:
        base.setdefault("cache_read", micro(facts["input_cost_per_token_cache_hit"]))
    search = facts.get("search_context_cost_per_query", {}).get("search_context_size_medium")
    if search is not None:
        base["search"] = micro(search)
    fast = facts.get("provider_specific_entry", {}).get("fast")
    if isinstance(fast, (int, Decimal)):
        found[("fast", 0)] = {rate: plain(price * fast) for rate, price in base.items() if rate != "search"}
    return found


def uplifts_of(facts):
    """By which factor tokens are dearer where somebody has chosen a region."""
    found = {region: facts.get("provider_specific_entry", {}).get(region) for region in REGIONS}
    for field, value in facts.items():
        match = UPLIFT.fullmatch(field)
        if match:
            found[match[1]] = value
    return {region: plain(factor) for region, factor in sorted(found.items()) if isinstance(factor, (int, Decimal))}


def is_priced(rates, vendor):
    base = rates[("standard", 0)]
    if "input" not in base or "output" not in base:
        return False
    return vendor in OWN_MACHINES or any(base.values())


def model_of(name, facts):
    vendor = facts["litellm_provider"]
    model = {"id": name, "vendor": vendor, "mode": facts["mode"]}
    for ours, theirs in (("max_input", "max_input_tokens"), ("max_output", "max_output_tokens")):
        if isinstance(facts.get(theirs), (int, Decimal)):
            model[ours] = int(facts[theirs])
    abilities = sorted(ours for theirs, ours in ABILITIES.items() if facts.get(theirs) is True)
    if abilities:
        model["abilities"] = abilities
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", facts.get("deprecation_date", "")):
        model["ends"] = facts["deprecation_date"]
    rates = rates_of(facts)
    if is_priced(rates, vendor):
        model["rates"] = [
            {"tier": tier, "above": above, **dict(sorted(prices.items()))}
            for (tier, above), prices in sorted(rates.items(), key=lambda item: (item[0][0] != "standard", item[0]))
            if prices
        ]
        for one in model["rates"]:
            if one["tier"] == "standard":
                del one["tier"]
            if one["above"] == 0:
                del one["above"]
        uplifts = uplifts_of(facts)
        if uplifts:
            model["uplifts"] = uplifts
    return model


def main(path, state):
    date.fromisoformat(state)
    with open(path, encoding="utf-8") as source:
        listed = json.load(source, parse_float=Decimal)
    models = [
        model_of(name, facts)
        for name, facts in sorted(listed.items())
        if name != "sample_spec" and facts.get("mode") in MODES and "litellm_provider" in facts
    ]
    print('{"format":1,"state":"%s","unit":"micro-dollars","models":[' % state)
    print(",\n".join(line(model) for model in models))
    print("]}")


def line(model):
    """Decimals are written by hand: json.dumps would go through binary numbers."""
    marked = json.dumps(model, ensure_ascii=False, separators=(",", ":"), default=lambda number: "\0%s\0" % format(number, "f"))
    return re.sub(r'"\\u0000([0-9.]+)\\u0000"', r"\1", marked)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
