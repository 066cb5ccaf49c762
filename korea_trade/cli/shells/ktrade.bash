# Completion of ktrade for bash: `eval "$(ktrade --show-completion bash)"`.

_ktrade() {
    local line before kept option value
    line=${COMP_LINE:0:COMP_POINT}
    # Bash takes = : @ and an opening quote for the ends of words: it only replaces what follows them, so the rest of
    # the word is taken off here. Quotes are none of what is replaced.
    before=${line%"$2"}
    kept=${before##*[[:space:]]}
    kept=${kept//[\'\"]/}
    option=
    [[ $kept$2 == --*=* ]] && option=$kept$2 && option=${option%%=*}=
    COMPREPLY=()
    while IFS=$'\t' read -r value _; do
        [[ $value ]] || continue
        value=$option$value
        COMPREPLY+=("${value:${#kept}}")
    done < <(_KTRADE_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=get-args _TYPER_COMPLETE_ARGS=$line "$1" 2>/dev/null)
}

complete -o default -F _ktrade ktrade
