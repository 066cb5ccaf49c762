# Completion of ktrade for bash: `eval "$(ktrade --show-completion bash)"`.

_ktrade() {
    local line word kept value
    line=${COMP_LINE:0:COMP_POINT}
    # Bash takes = : and @ for the ends of words: it only replaces what follows them, so the rest is taken off here.
    word=${line##*[[:space:]]}
    kept=${word%"$2"}
    [[ $word == --*=* ]] && kept=${kept#--*=}
    COMPREPLY=()
    while IFS=$'\t' read -r value _; do
        [[ $value ]] && COMPREPLY+=("${value:${#kept}}")
    done < <(_KTRADE_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=get-args _TYPER_COMPLETE_ARGS=$line "$1" 2>/dev/null)
}

complete -o default -F _ktrade ktrade
