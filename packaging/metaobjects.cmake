# SPDX-License-Identifier: GPL-3.0-or-later
# clausula_metaobjects(target): what Qt's moc makes of the headers among the target's sources. AUTOMOC would do, but
# hands moc all of Qt's include folders, and moc reads Qt once for each of our headers: two minutes altogether.
# Ours need nothing of that. A header without Q_OBJECT gives an empty file.
function(clausula_metaobjects target)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}_metaobjects)
    get_target_property(headers ${target} SOURCES)
    list(FILTER headers INCLUDE REGEX "\\.h$")
    foreach(header IN LISTS headers)
        cmake_path(GET header STEM name)
        cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE place)
        set(moc ${folder}/moc_${name}.cpp)
        add_custom_command(OUTPUT ${moc} DEPENDS ${header}
            COMMAND Qt6::moc --no-notes -f ${place}/${header} ${CMAKE_CURRENT_SOURCE_DIR}/${header} -o ${moc})
        list(APPEND mocs ${moc})
        string(APPEND includes "#include \"moc_${name}.cpp\"\n")
    endforeach()
    file(CONFIGURE OUTPUT ${folder}/all.cpp CONTENT "${includes}")
    set_source_files_properties(${folder}/all.cpp PROPERTIES
        OBJECT_DEPENDS "${mocs}" SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${folder}/all.cpp)
endfunction()
